// First of all: what comes after it reads the address of the database.
import "@/test/own-postgres";

import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseUrl } from "@/lib/platform/db/pool";
import type { AnswerProgram } from "@/test/answer-program";
import { bundleAnswerProgram, startAnswerProgram } from "@/test/answer-program";
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
  const writing = Promise.all(writers.map(({ pupil }) => pupil.writeUntil(() => over, onSend)));
  for (let kill = 0; kill < KILLS; kill++) {
    const target = sent + SAVES_BETWEEN;
    await expect.poll(() => sent, { timeout: 30_000, interval: 5 }).toBeGreaterThan(target);
    await killPostgres();
  }
  over = true;
  await writing;
  for (const writer of writers) await expectEverythingKept(writer);
  const refusals = new Set(writers.flatMap(({ pupil }) => pupil.refusals));
  expect([...refusals]).toEqual([503]);
});
