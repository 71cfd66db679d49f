import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { examQuestion } from "@/test/exam-node-package";
import { aProgram, aResult, imported } from "@/test/exam-results";
import type { Sitting } from "@/test/exam-transfer";
import { transferOf } from "@/test/exam-transfer";
import { NAIVE_PROGRAM, PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { aTeacher } from "@/test/staff";
import { getExamDesk } from "../grading/desk/data";
import { finalsCsv } from "../grading/finals/data";
import { finishReview, giveMark } from "../grading/mutations";
import { getResult } from "../grading/result/data";
import { getExamSheet } from "../grading/sheet/data";
import { resultsIn } from "../importing/data";
import { importResults } from "../importing/mutations";
import { runExamPrograms } from "./job";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-exam-programs-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

const FIRST = { job: { attempts: 1, max_attempts: 10 } };

const resultsOf = (groupId: string) =>
  db.examResult.findMany({ where: { groupId }, orderBy: { externalId: "asc" } });

async function runAll(groupId: string): Promise<void> {
  for (const { id: resultId } of await resultsOf(groupId))
    await runExamPrograms({ resultId }, FIRST);
}

/** The answers to the exam's first question. */
async function desk(examId: string) {
  const [question] = (await getExamSheet(examId, false)).questions;
  return (await getExamDesk(examId, question?.key ?? "", false)).answers;
}

async function onlyAnswer(examId: string) {
  const [answer] = await desk(examId);
  if (answer === undefined) throw new Error("nobody has answered");
  return answer;
}

const exam = (...sources: string[]) =>
  imported(
    sources.map((source, index) =>
      aResult({ external_id: `S${index + 1}`, questions: [aProgram(source)] }),
    ),
  );

/** Sign-ins and a loop without end take their time on a busy machine. */
const PATIENCE = { timeout: 180_000 };

it(
  "marks what pupils wrote at a real node, whatever a hostile one wrote, and finals and reports say so",
  PATIENCE,
  async () => {
    const question = examQuestion({ ...PROGRAM, prompt: "Add two numbers that are typed in." });
    const wrote = (source: string) => (sitting: Sitting) =>
      sitting.save(sitting.questionIds[0] ?? "", { v: 1, source }, { client_seq: 1 });
    const named = { examId: "programs-g1", subject: "Programs from a node", numQuestions: 1 };
    const transfer = await transferOf(
      folder,
      named,
      [question],
      [wrote(RIGHT_PROGRAM), wrote("import os\nwhile True:\n    os.abort()"), wrote(NAIVE_PROGRAM)],
    );
    const [file] = resultsIn(JSON.stringify(transfer), "results.json");
    if (file === undefined) throw new Error("nothing was read");
    const { delivery_id: groupId } = await importResults(undefined, file, false);
    const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
    expect((await getExamSheet(examId, false)).programs).toEqual({
      waiting: 3,
      notRun: 0,
      why: "",
    });
    await runAll(groupId);
    const sheet = await getExamSheet(examId, false);
    expect(sheet.programs).toEqual({ waiting: 0, notRun: 0, why: "" });
    expect(sheet.questions).toMatchObject([{ waiting: 0, running: 0, share: 0.5 }]);
    expect(sheet.rows.map(({ name, points, grade }) => [name, points, grade])).toEqual([
      ["Ann Lee", 4, 100],
      ["Bo Ray", 0, 0],
      ["Cy Ash", 2, 50],
    ]);
    const [naive] = (await getExamSheet(examId, false)).rows.filter(
      ({ name }) => name === "Cy Ash",
    );
    const result = await getResult(naive?.resultId ?? "", false);
    expect(result.questions).toMatchObject([
      { run: { state: "ran" }, marks: [{ version: 2, points: 2, evidence: { ran: true } }, {}] },
    ]);
    await finishReview(await aTeacher(), groupId);
    expect((await finalsCsv(examId)).content).toMatch(/S3,Cy Ash,programs-g1,1,.*,2,4,50,final/);
  },
);

it("has a job for each pupil with programs, in the transaction that brings them", async () => {
  const { groupId } = await imported([
    aResult({ external_id: "S1", questions: [aProgram(RIGHT_PROGRAM)] }),
    aResult({ external_id: "S2" }),
  ]);
  const [first] = await resultsOf(groupId);
  const { rows } = await pool.query(
    `select key from graphile_worker.jobs where key = any($1::text[])`,
    [(await resultsOf(groupId)).map(({ id }) => `run-exam-programs:${id}`)],
  );
  expect(rows).toEqual([{ key: `run-exam-programs:${first?.id}` }]);
});

it("marks once, however often and by how many workers it is started", async () => {
  const { examId, groupId } = await exam(RIGHT_PROGRAM);
  await Promise.all([runAll(groupId), runAll(groupId)]);
  await runAll(groupId);
  expect(await onlyAnswer(examId)).toMatchObject({ points: 4, seenVersion: 2, isDecided: false });
});

it("leaves a mark that a teacher gave first, and lets a teacher overrule the run's", async () => {
  const { examId, groupId } = await exam(RIGHT_PROGRAM);
  const give = async (points: number) => {
    const { questionId, seenVersion } = await onlyAnswer(examId);
    await giveMark(await aTeacher(), { questionId, seenVersion, points, comment: "" });
  };
  await give(1);
  await runAll(groupId);
  expect(await onlyAnswer(examId)).toMatchObject({ points: 1, isDecided: true, run: null });
  const other = await exam(NAIVE_PROGRAM);
  await runAll(other.groupId);
  const { questionId, seenVersion } = await onlyAnswer(other.examId);
  await giveMark(await aTeacher(), { questionId, seenVersion, points: 3, comment: "Nearly." });
  await runAll(other.groupId);
  expect(await onlyAnswer(other.examId)).toMatchObject({ points: 3, run: { state: "ran" } });
});

it("leaves them to the teacher where Python is switched off, and says why", async () => {
  const { examId, groupId } = await exam(RIGHT_PROGRAM, NAIVE_PROGRAM);
  vi.spyOn(env, "ENABLE_PYTHON_RUNNER", "get").mockReturnValue(false);
  await runAll(groupId);
  expect(await getExamSheet(examId, false)).toMatchObject({
    programs: { waiting: 0, notRun: 2, why: expect.stringContaining("ENABLE_PYTHON_RUNNER") },
    questions: [{ waiting: 2, running: 0 }],
  });
});

it("says what a program that came late would earn, and lets the teacher decide", async () => {
  const { examId, groupId } = await imported([
    aResult({ questions: [aProgram(RIGHT_PROGRAM, { late: true })] }),
  ]);
  await runAll(groupId);
  await runAll(groupId);
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ points: null, late: true, wouldEarn: 4, seenVersion: 2 },
    run: { state: "ran" },
  });
});

it("keeps an answer that fits no question for its teacher, and marks the others", async () => {
  const { examId, groupId } = await imported([
    aResult({
      questions: [
        aProgram("print(", { response: { v: 1, source: 5 } }),
        aProgram(RIGHT_PROGRAM, { text: "Again.", max_points: 2 }),
      ],
    }),
  ]);
  await runAll(groupId);
  const { rows, programs } = await getExamSheet(examId, false);
  expect(rows).toMatchObject([{ points: 2, waiting: 1 }]);
  expect(programs).toMatchObject({ waiting: 0, notRun: 1 });
});

it("runs nothing where the file says a score, or nothing of how to run it", async () => {
  const { to_run: _, ...without } = aProgram(RIGHT_PROGRAM);
  const { examId, groupId } = await imported([
    aResult({ questions: [without, aProgram(NAIVE_PROGRAM, { text: "Again.", score: 1 })] }),
  ]);
  await runAll(groupId);
  expect(await getExamSheet(examId, false)).toMatchObject({
    rows: [{ points: 1, waiting: 1 }],
    programs: { waiting: 0, notRun: 0 },
  });
});
