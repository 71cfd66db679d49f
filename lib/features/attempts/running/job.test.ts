import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, CHOICE } from "@/test/assigned-test";
import { NAIVE_PROGRAM, PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { handInAttempt, startAttempt } from "../mutations";
import { saveAnswerFor } from "../saving/mutations";
import { runPrograms } from "./job";

const START = new Date("2026-03-02T10:00:00Z");
let given: AssignedTest;
let attemptId: string;

const pupil = () =>
  ({ personId: given.pupilIds[0] ?? "", role: "pupil", sessionId: undefined }) as const;

beforeEach(async () => {
  given = await assignTest({ questions: [CHOICE, PROGRAM] });
  attemptId = await startAttempt(pupil(), given, START);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Saves a response and hands in. */
async function handIn(response: unknown): Promise<void> {
  const client = { client_id: newId(), based_on: 0 };
  const save = {
    question_id: given.questionIds[1] ?? "",
    response,
    client_seq: 1,
    client_time: "",
  };
  await saveAnswerFor({ personId: pupil().personId }, attemptId, { ...save, ...client }, START);
  await handInAttempt(pupil(), attemptId, { ...client, client_seq: 2 }, START);
}

function program() {
  return db.mark.findFirstOrThrow({
    where: { attemptId, questionVersionId: given.questionIds[1] ?? "" },
  });
}

const stateOf = async () =>
  (await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).state;

const jobs = () =>
  db.$queryRaw<{ task: string }[]>`select task_identifier as task from graphile_worker.jobs
    where key = ${`run-programs:${attemptId}`}`;

test.each([
  [RIGHT_PROGRAM, 4, "correct"],
  [NAIVE_PROGRAM, 2, "partial"],
  ["print(", 0, "incorrect"],
])("%j waits on hand-in and earns %s points once it was run", async (source, points, outcome) => {
  await handIn({ v: 1, source });
  expect(await program()).toMatchObject({ points: null, outcome: "needs-review" });
  expect(await stateOf()).toBe("SUBMITTED");
  await runPrograms({ attemptId });
  const mark = await program();
  expect({ points: mark.points?.toNumber(), outcome: mark.outcome }).toEqual({ points, outcome });
  expect(await stateOf()).toBe("GRADED");
  const history = await db.markHistory.findMany({ where: { markId: mark.id } });
  expect(history.map(({ reason }) => reason).sort()).toEqual(["marked on hand-in", "program run"]);
});

test("what a browser says of its own run is not even kept", async () => {
  const claim = {
    v: 1,
    source: NAIVE_PROGRAM,
    passed: 2,
    given: [{ ended: "finished", output: "7" }],
  };
  await handIn(claim);
  const answer = await db.answer.findFirstOrThrow({ where: { attemptId } });
  expect(answer.response).toEqual({ v: 1, source: NAIVE_PROGRAM });
  await runPrograms({ attemptId });
  expect((await program()).points?.toNumber()).toBe(2);
});

test("run twice it marks once", async () => {
  await handIn({ v: 1, source: RIGHT_PROGRAM });
  await runPrograms({ attemptId });
  await runPrograms({ attemptId });
  const { id, points } = await program();
  expect(points?.toNumber()).toBe(4);
  expect(await db.markHistory.count({ where: { markId: id, reason: "program run" } })).toBe(1);
});

test("run by two workers at once it marks once", async () => {
  await handIn({ v: 1, source: RIGHT_PROGRAM });
  await Promise.all([runPrograms({ attemptId }), runPrograms({ attemptId })]);
  const { id } = await program();
  expect(await db.markHistory.count({ where: { markId: id, reason: "program run" } })).toBe(1);
});

test("never marks over a teacher", async () => {
  await handIn({ v: 1, source: RIGHT_PROGRAM });
  const { id } = await program();
  await db.mark.update({ where: { id }, data: { points: 1, source: "TEACHER" } });
  await runPrograms({ attemptId });
  expect((await program()).points?.toNumber()).toBe(1);
});

test("an untouched program needs no run", async () => {
  await handIn({ v: 1, source: "" });
  expect(await program()).toMatchObject({ outcome: "incorrect" });
  expect(await stateOf()).toBe("GRADED");
  expect(await jobs()).toEqual([]);
});

test("where Python is switched off the answer waits for the teacher", async () => {
  const { env } = await import("@/lib/platform/env/env");
  vi.spyOn(env, "ENABLE_PYTHON_RUNNER", "get").mockReturnValue(false);
  await handIn({ v: 1, source: RIGHT_PROGRAM });
  await runPrograms({ attemptId });
  expect(await program()).toMatchObject({ points: null, outcome: "needs-review" });
});
