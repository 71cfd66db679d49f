// First of all: what comes after it reads the address of the database.
import "@/test/own-postgres";

import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { databaseUrl } from "@/lib/platform/db/pool";
import type { AnswerProgram } from "@/test/answer-program";
import { bundleAnswerProgram, startAnswerProgram } from "@/test/answer-program";
import type { Writer } from "@/test/answers-kept";
import { expectEverythingKept, seatPupils } from "@/test/answers-kept";
import { killPostgres } from "@/test/own-postgres";

const PUPILS = 3;
const KILLS = 3;
const SAVES_BETWEEN = 60;

let program: AnswerProgram;
beforeAll(async () => {
  await bundleAnswerProgram();
  program = await startAnswerProgram(databaseUrl);
});
afterAll(() => program.kill());

it("says 503 while Postgres is away and loses nothing it had said it keeps", {
  timeout: 120_000,
}, async () => {
  const writers = await seatPupils(PUPILS, () => program.origin);
  let over = false;
  let sent = 0;
  const onSend = () => {
    sent += 1;
  };
  const writing = writers.map(({ pupil }) => pupil.writeUntil(() => over, onSend));
  const asking = keepAsking(await seatPupils(1, () => program.origin), () => over);
  for (let kill = 0; kill < KILLS; kill++) {
    const target = sent + SAVES_BETWEEN;
    await expect.poll(() => sent, { timeout: 30_000, interval: 5 }).toBeGreaterThan(target);
    await killPostgres();
  }
  over = true;
  await Promise.all(writing);
  for (const writer of writers) await expectEverythingKept(writer);
  expect(new Set(writers.flatMap(({ pupil }) => pupil.refusals))).toEqual(new Set([503]));
  expect(new Set(await asking)).toEqual(new Set([200, 503]));
});

it("hands in once although Postgres was away when the pupil asked", {
  timeout: 60_000,
}, async () => {
  const [writer] = await seatPupils(1, () => program.origin);
  if (writer === undefined) throw new Error("nobody came");
  await writer.pupil.writeOne();
  const killing = killPostgres();
  const statuses: number[] = [];
  while (statuses.at(-1) !== 200) statuses.push(await writer.pupil.ask("complete"));
  await killing;
  expect(await writer.pupil.ask("complete")).toBe(200);
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([503]));
  const kinds = await db.answerLog.findMany({
    where: { attemptId: writer.attemptId },
    orderBy: { position: "asc" },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(["start", "save", "hand-in"]);
});

/** Reads and writes that go another way than saves do. @returns every status there was. */
async function keepAsking([writer]: readonly Writer[], done: () => boolean): Promise<number[]> {
  const statuses: number[] = [];
  while (!done() && writer !== undefined) {
    for (const what of ["paper", "progress", "preferences"] as const) {
      statuses.push(await writer.pupil.ask(what));
    }
  }
  return statuses;
}
