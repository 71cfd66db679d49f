import { tmpdir } from "node:os";
import { afterEach, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { aProgram, aResult, imported } from "@/test/exam-results";
import { NAIVE_PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { aTeacher } from "@/test/staff";
import { getExamSheet } from "../grading/sheet/data";
import { listWaitingPrograms } from "./data";
import { runExamPrograms } from "./job";
import { markExamProgram, requestExamRuns } from "./mutations";

const FIRST = { job: { attempts: 1, max_attempts: 10 } };
const LAST = { job: { attempts: 10, max_attempts: 10 } };

afterEach(() => {
  vi.restoreAllMocks();
});

/** One pupil with two programs: one right, one that earns half. */
async function twoPrograms() {
  const questions = [aProgram(RIGHT_PROGRAM), aProgram(NAIVE_PROGRAM, { text: "Again." })];
  const { examId, groupId } = await imported([aResult({ questions })]);
  const { id: resultId } = await db.examResult.findFirstOrThrow({ where: { groupId } });
  const sheet = () => getExamSheet(examId, false);
  return { examId, resultId, sheet };
}

const versions = (resultId: string) => db.examMark.count({ where: { question: { resultId } } });

it("is tried again where the runner fails; given up it says so, and a teacher has it run after all", async () => {
  const { examId, resultId, sheet } = await twoPrograms();
  // Nothing that could be started lies there.
  vi.spyOn(process, "cwd").mockReturnValue(tmpdir());
  await expect(runExamPrograms({ resultId }, FIRST)).rejects.toMatchObject({ code: "unavailable" });
  expect(await sheet()).toMatchObject({ programs: { waiting: 2, notRun: 0 } });
  await runExamPrograms({ resultId }, LAST);
  vi.restoreAllMocks();
  expect(await sheet()).toMatchObject({
    programs: {
      waiting: 0,
      notRun: 2,
      why: expect.stringContaining("the runner failed each time"),
    },
    rows: [{ waiting: 2, grade: null }],
  });
  await requestExamRuns(await aTeacher(), examId);
  expect(await sheet()).toMatchObject({ programs: { waiting: 2, notRun: 0 } });
  await runExamPrograms({ resultId }, FIRST);
  expect(await sheet()).toMatchObject({ rows: [{ points: 6, grade: 75 }] });
});

it("goes on where it was: what was marked before the worker was killed is not run again", async () => {
  const { resultId, sheet } = await twoPrograms();
  const [first] = await listWaitingPrograms(resultId);
  const marked = {
    points: 3,
    maxPoints: 4,
    outcome: "partial",
    parts: [],
    normalised: "",
  } as const;
  await markExamProgram(first?.questionId ?? "", marked);
  expect(await listWaitingPrograms(resultId)).toHaveLength(1);
  await runExamPrograms({ resultId }, FIRST);
  expect(await sheet()).toMatchObject({ rows: [{ cells: [3, 2] }] });
  expect(await versions(resultId)).toBe(4);
  await runExamPrograms({ resultId }, FIRST);
  expect(await versions(resultId)).toBe(4);
});
