/** A year group writes: answers saved over HTTP at a fixed rate, each durable before it is acknowledged. */
import { randomUUID } from "node:crypto";
import { askOk } from "./support/http";
import type { Measured } from "./support/percentiles";
import { figureOf, report } from "./support/report";
import { runSchedule } from "./support/schedule";
import { withSite } from "./support/site";
import type { StartedAttempt } from "./support/start-attempts";
import { startAttempts } from "./support/start-attempts";
import { makeYearGroup } from "./support/year-group";

const PUPILS = 300;
const QUESTIONS = 10;

interface Writer extends StartedAttempt {
  readonly client: string;
  seq: number;
  position: number;
}

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: PUPILS, questions: QUESTIONS });
  const attempts = await startAttempts(site, group);
  const writers = attempts.map(
    (attempt): Writer => ({ ...attempt, client: randomUUID(), seq: 0, position: 1 }),
  );
  const acknowledged: { url: string; seq: number; client: string }[] = [];
  const saves = (ratePerSecond: number, seconds: number): Promise<Measured> =>
    runSchedule({ ratePerSecond, seconds }, async (index) => {
      const writer = writers[index % writers.length];
      if (writer === undefined) throw new Error("no writer");
      const seq = ++writer.seq;
      const body = JSON.stringify({
        question_id: group.questionIds[index % QUESTIONS],
        response: { v: 1, option: "abc"[index % 3] },
        client_id: writer.client,
        client_seq: seq,
        based_on: writer.position,
        client_time: new Date().toISOString(),
      });
      const headers = {
        cookie: writer.cookie,
        origin: site.url,
        "content-type": "application/json",
      };
      const reply = JSON.parse(
        (await askOk({ method: "POST", url: `${writer.url}/answer`, headers, body })).toString(),
      );
      writer.position = Math.max(writer.position, reply.position);
      acknowledged.push({ url: writer.url, client: writer.client, seq });
    });

  await saves(100, 5);
  const ordinary = await saves(200, 30);
  const rush = await saves(500, 15);
  const stored = await countStored();
  const durability = await readDurability();
  report("answer-saves", [
    {
      what: "Answer saves, 200 a second for 30 s",
      figure: figureOf(ordinary),
      bar: "p95 under 10 ms",
      met: ordinary.p95 < 10 && ordinary.errors === 0,
    },
    {
      what: "Answer saves, 500 a second for 15 s",
      figure: figureOf(rush),
      bar: "no error",
      met: rush.errors === 0,
    },
    {
      what: "Acknowledged saves found in the database",
      figure: `${stored.toLocaleString("en-GB")} of ${acknowledged.length.toLocaleString("en-GB")} (${durability})`,
      bar: "all",
      met: stored === acknowledged.length,
    },
  ]);

  async function countStored(): Promise<number> {
    const { pool } = await import("@/lib/platform/db/pool");
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from unnest($1::text[], $2::int[]) as said(client, seq)
       join "AnswerLog" l on l."clientId" = said.client and l."clientSeq" = said.seq`,
      [acknowledged.map(({ client }) => client), acknowledged.map(({ seq }) => seq)],
    );
    return rows[0]?.n ?? 0;
  }

  async function readDurability(): Promise<string> {
    const { pool } = await import("@/lib/platform/db/pool");
    const settings = ["fsync", "synchronous_commit", "full_page_writes"];
    const values = await Promise.all(
      settings.map(async (name) => {
        const { rows } = await pool.query<{ value: string }>(
          "select current_setting($1) as value",
          [name],
        );
        return `${name} ${rows[0]?.value}`;
      }),
    );
    await pool.end();
    return values.join(", ");
  }
});
