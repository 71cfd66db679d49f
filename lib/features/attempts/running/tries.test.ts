import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { assignTest } from "@/test/assigned-test";
import { PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { handInAttempt, startAttempt } from "../mutations";
import { saveAnswerFor } from "../saving/mutations";
import { runPrograms } from "./job";

const START = new Date("2026-03-02T10:00:00Z");
let attemptId: string;
let first: string;

/** Two programs, both right. */
beforeEach(async () => {
  const given = await assignTest({ questions: [PROGRAM, PROGRAM] });
  const pupil = { personId: given.pupilIds[0] ?? "", role: "pupil", sessionId: undefined } as const;
  attemptId = await startAttempt(pupil, given, START);
  const client = { client_id: newId(), based_on: 0 };
  for (const [index, question_id] of given.questionIds.entries()) {
    const response = { v: 1, source: RIGHT_PROGRAM };
    const save = { question_id, response, client_seq: index + 1, client_time: "" };
    await saveAnswerFor({ personId: pupil.personId }, attemptId, { ...save, ...client }, START);
  }
  const handIn = { ...client, client_seq: given.questionIds.length + 1 };
  await handInAttempt(pupil, attemptId, handIn, START);
  first = given.questionIds[0] ?? "";
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function outcomes(): Promise<string[]> {
  const marks = await db.mark.findMany({ where: { attemptId } });
  return marks
    .sort((a, b) => Number(b.questionVersionId === first) - Number(a.questionVersionId === first))
    .map(({ outcome }) => outcome);
}

test("where the runner fails the job is tried again, and then marks", async () => {
  // Nothing that could be started lies there.
  vi.spyOn(process, "cwd").mockReturnValue(tmpdir());
  await expect(runPrograms({ attemptId })).rejects.toMatchObject({ code: "unavailable" });
  expect(await outcomes()).toEqual(["needs-review", "needs-review"]);
  vi.restoreAllMocks();
  await runPrograms({ attemptId });
  expect(await outcomes()).toEqual(["correct", "correct"]);
});

test("an answer that cannot be run keeps no other from its mark", async () => {
  const answer = { attemptId, questionVersionId: first };
  await db.answer.updateMany({ where: answer, data: { response: { v: 1, source: 5 } } });
  await expect(runPrograms({ attemptId })).rejects.toMatchObject({ code: "invalid" });
  expect(await outcomes()).toEqual(["needs-review", "correct"]);
});
