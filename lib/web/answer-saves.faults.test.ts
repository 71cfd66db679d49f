import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseUrl } from "@/lib/platform/db/pool";
import type { AnswerProgram } from "@/test/answer-program";
import { bundleAnswerProgram, startAnswerProgram } from "@/test/answer-program";
import { expectEverythingKept, seatPupils } from "@/test/answers-kept";

const PUPILS = 3;
const KILLS = 50;

let program: AnswerProgram;
beforeAll(async () => {
  await bundleAnswerProgram();
  program = await startAnswerProgram(databaseUrl);
});
afterAll(() => program.kill());

it(`loses no acknowledged answer to a server killed ${KILLS} times`, {
  timeout: 240_000,
}, async () => {
  const writers = await seatPupils(PUPILS, () => program.origin);
  let kills = 0;
  let requestsLeft = requestsBefore(kills);
  let killing = Promise.resolve();
  const onSend = () => {
    requestsLeft -= 1;
    if (requestsLeft !== 0) return;
    killing = killAndRestart().then(() => {
      kills += 1;
      requestsLeft = requestsBefore(kills);
    });
  };
  await Promise.all(writers.map(({ pupil }) => pupil.writeUntil(() => kills >= KILLS, onSend)));
  await killing;
  for (const writer of writers) await expectEverythingKept(writer);
  const broken = writers.flatMap(({ pupil }) => pupil.refusals).filter((status) => status === 0);
  expect(broken.length).toBeGreaterThan(KILLS / 2);
});

/** How many requests the next life of the server gets: between 3 and 40. */
const requestsBefore = (round: number): number => 3 + ((round * 17) % 38);

/** Somewhere within the few milliseconds that the newest request takes. */
async function killAndRestart(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  const { port } = new URL(program.origin);
  await program.kill();
  program = await startAnswerProgram(databaseUrl, Number(port));
}
