import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { exportOf } from "@/test/exam-node-inside";
import { examPackage, examPupil, examQuestion } from "@/test/exam-node-package";
import { aResult, imported, SUM, said } from "@/test/exam-results";
import { aTeacher } from "@/test/staff";
import { importResults } from "../importing/mutations";
import { storeExamSuggestion } from "../suggesting/mutations";
import { listGradedExams } from "./data";
import { getExamDesk } from "./desk/data";
import { finishReview, giveMark, setGrade } from "./mutations";
import { getExamPicture } from "./pictures/data";
import { getResult } from "./result/data";
import { getExamSheet } from "./sheet/data";

const twoPupils = () => [
  aResult(),
  aResult({ external_id: "S2", display_name: "=Bo" }),
  aResult({ external_id: "S3", display_name: "Cy Ash", status: "not_started" }),
];

it("takes in a file written elsewhere once, and gives it to teachers to grade", async () => {
  const { examId, groupId, file } = await imported(twoPupils());
  await expect(importResults(undefined, file, false)).rejects.toMatchObject({ code: "conflict" });
  expect(await listGradedExams(examId)).toMatchObject([
    { groups: [{ groupId, review: "imported", pupils: 3, absent: 1, waiting: 2 }] },
  ]);
  const { rows, questions } = await getExamSheet(examId, false);
  expect(questions).toMatchObject([
    { number: 1, answers: 2, waiting: 2, share: null },
    { number: 2, answers: 2, waiting: 0, share: 1 },
  ]);
  expect(rows).toMatchObject([
    { name: "=Bo", points: 4, maxPoints: 8, waiting: 1, grade: null, cells: [null, 4] },
    { name: "Ann Lee", externalId: "S1" },
    { name: "Cy Ash", isAbsent: true, waiting: 0 },
  ]);
});

it("hides who is who, the same way on every page", async () => {
  const { examId } = await imported(twoPupils());
  const { rows, questions } = await getExamSheet(examId, true);
  expect(rows.map(({ name, externalId }) => [name, externalId])).toEqual([
    ["Candidate 1", ""],
    ["Candidate 2", ""],
    ["Candidate 3", ""],
  ]);
  const desk = await getExamDesk(examId, questions[0]?.key ?? "", true);
  const nameOf = new Map(rows.map(({ resultId, name }) => [resultId, name]));
  for (const { resultId, name } of desk.answers) expect(name).toBe(nameOf.get(resultId));
  expect(JSON.stringify(desk)).not.toMatch(/Ann|Bo/);
});

it("keeps every mark and grade ever given, and overwrites nobody's unseen", async () => {
  const teacher = await aTeacher();
  const { examId, groupId } = await imported(twoPupils());
  const { questions } = await getExamSheet(examId, false);
  await expect(finishReview(teacher, groupId)).rejects.toMatchObject({ code: "conflict" });
  const { answers } = await getExamDesk(examId, questions[0]?.key ?? "", false);
  for (const { questionId, seenVersion } of answers) {
    const mark = { questionId, seenVersion, comment: "Fair." };
    await expect(giveMark(teacher, { ...mark, points: 5 })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await giveMark(teacher, { ...mark, points: 1.5 })).toBe(2);
    await expect(giveMark(teacher, { ...mark, points: 2 })).rejects.toMatchObject({
      code: "stale",
    });
  }
  const ann = answers.find(({ name }) => name === "Ann Lee")?.resultId ?? "";
  expect((await getResult(ann, false)).questions[0]?.marks).toMatchObject([
    { version: 2, points: 1.5, source: "teacher", by: "Asha Patel" },
    { version: 1, points: null, source: "automatic", by: null },
  ]);
  const grade = { resultId: ann, seenVersion: 0, grade: 70, reason: "Illness" };
  await setGrade(teacher, grade);
  await expect(setGrade(teacher, grade)).rejects.toMatchObject({ code: "stale" });
  await finishReview(teacher, groupId);
  expect((await getExamSheet(examId, false)).rows).toMatchObject([
    { name: "=Bo", grade: 68.75, gradeIsDecided: true },
    { name: "Ann Lee", grade: 70 },
    { name: "Cy Ash", grade: null, gradeIsDecided: false },
  ]);
  const audit = await db.auditEvent.findMany({
    where: { subjectId: groupId },
    orderBy: { at: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    ...["exam.imported", "exam.marked", "exam.marked", "exam.graded", "exam.reviewed"],
  ]);
});

it("finishes no review of a group whose results are not here yet", async () => {
  const { groupId } = await imported(twoPupils());
  await db.examGroup.update({ where: { id: groupId }, data: { review: "NOT_COLLECTED" } });
  await db.examResult.deleteMany({ where: { groupId } });
  await expect(finishReview(await aTeacher(), groupId)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("not collected yet"),
  });
  const group = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  expect(group.review).toBe("NOT_COLLECTED");
});

it("opens a closed review again when a mark is changed, and closing it anew follows the marks", async () => {
  const teacher = await aTeacher();
  const { examId, groupId } = await imported([aResult({ questions: [said("Light."), SUM] })]);
  const [question] = (await getExamSheet(examId, false)).questions;
  const row = async () => (await getExamSheet(examId, false)).rows[0];
  const give = async (points: number) => {
    const [answer] = (await getExamDesk(examId, question?.key ?? "", false)).answers;
    const { questionId = "", seenVersion = 0 } = answer ?? {};
    await giveMark(teacher, { questionId, seenVersion, points, comment: "" });
  };
  await give(0);
  await finishReview(teacher, groupId);
  expect(await row()).toMatchObject({ grade: 50, gradeIsDecided: true });
  await give(4);
  expect(await row()).toMatchObject({ grade: 100, gradeIsDecided: false });
  await finishReview(teacher, groupId);
  expect(await row()).toMatchObject({ grade: 100, gradeIsDecided: true });
});

it("lets no suggestion count, take a decision back, or keep a teacher from deciding", async () => {
  const teacher = await aTeacher();
  const { examId } = await imported([aResult({ questions: [said("It is light.")] })]);
  const [question] = (await getExamSheet(examId, false)).questions;
  const look = async () => (await getExamDesk(examId, question?.key ?? "", false)).answers[0];
  const seen = await look();
  const suggestion = {
    ...{ v: 1 as const, source: "model" as const, points: 2, maxPoints: 4, feedback: "" },
    ...{ criteria: [], concerns: [] },
  };
  const questionId = seen?.questionId ?? "";
  await storeExamSuggestion(questionId, suggestion);
  expect(await look()).toMatchObject({ points: null, seenVersion: 2, suggestion: { points: 2 } });
  const given = { questionId, seenVersion: seen?.seenVersion ?? 0, points: 3, comment: "" };
  await giveMark(teacher, given);
  await storeExamSuggestion(questionId, suggestion);
  expect(await look()).toMatchObject({ points: 3, isDecided: true, seenVersion: 3 });
});

it("leaves to the teacher what came late, what two devices wrote, and what another program thinks", async () => {
  const other = { content: "It is less dense.", at: "2026-03-05T09:12:00Z", late: false };
  const { examId } = await imported([
    aResult({
      questions: [
        { ...said("It is light."), llm_score: 3, llm_feedback: "Good.", other_answers: [other] },
        { ...SUM, late: true },
      ],
    }),
  ]);
  const { questions, rows } = await getExamSheet(examId, false);
  expect(rows).toMatchObject([{ points: 0, waiting: 2, grade: null }]);
  const desk = async (index: number) =>
    (await getExamDesk(examId, questions[index]?.key ?? "", false)).answers[0];
  expect(await desk(0)).toMatchObject({
    points: null,
    others: [other],
    elsewhere: { points: 3, feedback: "Good." },
  });
  expect(await desk(1)).toMatchObject({ points: null, late: true, wouldEarn: 4 });
});

it("gives an answer that was never written its nought, so that nobody has to", async () => {
  const { examId } = await imported([aResult({ questions: [said(), SUM] })]);
  expect((await getExamSheet(examId, false)).rows).toMatchObject([{ waiting: 0, grade: 50 }]);
});

const folder = mkdtempSync(path.join(tmpdir(), "markwell-grading-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A sentence to be completed from a list, under the instruction that every such question has. */
function sentence(words: string, full: string) {
  const options = ["nibble", "byte"].map((text) => ({ id: text, text }));
  const pieces = [
    { kind: "text", text: words },
    { kind: "dropdown", id: "a", options },
  ];
  return examQuestion({
    ...{ type: "cloze", prompt: "Complete the sentence.", points: 1 },
    content: { v: 1, pieces, bank: [] },
    key: { v: 1, gaps: [{ gap: "a", word: full }] },
  });
}

/** One file of questions that read alike, prepared for a group: every group has ids of its own. */
function preparedFor(examId: string) {
  const images = ["Y2VsbA==", "bGVhZg=="].map((base64) => ({
    ...{ id: randomUUID(), mediaType: "image/png" as const, base64 },
  }));
  const questions = [
    sentence("Four bits are a ", "nibble"),
    sentence("Eight bits are a ", "byte"),
    ...images.map(({ id }) =>
      examQuestion({ prompt: "What do you see?", image: { id, alt: "A picture." } }),
    ),
  ];
  const exam = { examId, subject: "Alike", shuffle: false };
  return {
    ...examPackage({ exam, questions, pupils: [examPupil({ externalId: examId })] }),
    images,
  };
}

it("shows the program that was to be mended beside what a pupil made of it", async () => {
  const program = "def double(n):\n    return n + 2";
  const tests = [{ id: "a", call: "double(3)", input: "", expected: "6" }];
  const question = examQuestion({
    ...{ type: "code-debug", prompt: "Mend the program." },
    content: { v: 1, program, tests, hiddenTests: 0, seconds: 2 },
    key: { v: 1, fixes: [program.replace("+", "*")], hidden: [], hiddenWeight: 50, failing: ["a"] },
  });
  const exam = { examId: "mended-g1", subject: "Mended" };
  const prepared = examPackage({ exam, questions: [question], pupils: [examPupil()] });
  const mended = { v: 1, source: "def double(n):\n    return n * 3" };
  const file = await exportOf(folder, prepared, [mended]);
  const { delivery_id: groupId } = await importResults(undefined, file, false);
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  const { questions, rows } = await getExamSheet(examId, false);
  const asked = { text: `Mend the program.\n\n${program}` };
  const turns = [{ words: mended.source }];
  const desk = await getExamDesk(examId, questions[0]?.key ?? "", false);
  expect(desk).toMatchObject({ question: asked, answers: [{ turns }] });
  // What the report is printed from.
  const result = await getResult(rows[0]?.resultId ?? "", false);
  expect(result.questions).toMatchObject([{ ...asked, turns }]);
});

it("tells questions apart that are asked in the same words, alike in every group, and shows what each is about", async () => {
  const fills = (text: string) => ({ v: 1, gaps: [{ gap: "a", text }] });
  const says = (text: string) => ({ v: 1, text });
  const written = [fills("nibble"), fills("nibble"), says("A cell."), says("A leaf.")];
  const group = async (examId: string) => {
    const file = await exportOf(folder, preparedFor(examId), written);
    return (await importResults(undefined, file, false)).delivery_id;
  };
  const groupId = await group("alike-g1");
  await group("alike-g2");
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  const { questions, rows } = await getExamSheet(examId, false);
  expect(questions.map(({ text, answers }) => [text, answers])).toEqual([
    ["Complete the sentence.\n\nFour bits are a ____", 2],
    ["Complete the sentence.\n\nEight bits are a ____", 2],
    ["What do you see?", 2],
    ["What do you see?", 2],
  ]);
  for (const { cells } of rows) expect(cells).toEqual([1, 0, null, null]);
  const said = async (index: number) => {
    const { answers } = await getExamDesk(examId, questions[index]?.key ?? "", false);
    return answers.flatMap(({ turns }) => turns.map(({ words }) => words));
  };
  const shown = async (index: number) => {
    const { picture } = await getExamDesk(examId, questions[index]?.key ?? "", false);
    const { mediaType, bytes } = await getExamPicture(picture?.url?.split("/").at(-1) ?? "");
    return [picture?.alt, mediaType, Buffer.from(bytes).toString()];
  };
  expect(await shown(2)).toEqual(["A picture.", "image/png", "cell"]);
  expect(await shown(3)).toEqual(["A picture.", "image/png", "leaf"]);
  expect(await said(2)).toEqual(["A cell.", "A cell."]);
  expect(await said(3)).toEqual(["A leaf.", "A leaf."]);
  const result = await getResult(rows[0]?.resultId ?? "", false);
  expect(result.questions.map(({ key }) => key)).toEqual(questions.map(({ key }) => key));
  const there = { url: expect.stringContaining("/api/exams/pictures/"), alt: "A picture." };
  expect(result.questions.map(({ picture }) => picture)).toEqual([null, null, there, there]);
});
