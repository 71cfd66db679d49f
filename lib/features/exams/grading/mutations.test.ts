import { expect, it } from "vitest";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { db } from "@/lib/platform/db/client";
import { aTeacher } from "@/test/staff";
import { importResults } from "../importing/mutations";
import { getResult, listGradedGroups, listResults, resultsCsv } from "./data";
import { finishReview, giveMark, setGrade } from "./mutations";

const question = {
  ...{ text: "Why?", topic: "Density", difficulty: "hard", max_points: 4, rubric: "Says why." },
  ...{ model_answer: "Because.", llm_score: null, llm_feedback: null },
  conversation: [{ role: "student" as const, content: "Because of it.", at: null }],
};

let made = 0;

function aFile(): ExportFile {
  made += 1;
  const pupil = (external_id: string, display_name: string) => ({
    ...{ external_id, display_name, session_number: 1, status: "submitted" },
    ...{ started_at: null, submitted_at: null, llm_grade: null },
    questions: [
      question,
      { ...question, type: "numeric", response: { v: 1, text: "42" }, score: 4, parts: [] },
    ],
  });
  return {
    ...{ exam_id: `elsewhere-${made}`, subject: "Physics", date: "2026-03-05" },
    ...{ prompt_variant: "strict", num_questions: 2 },
    results: [pupil("S1", "Ann Lee"), pupil("S2", "=Bo")],
  };
}

it("takes in a file written elsewhere once, and gives it to teachers to grade", async () => {
  const file = aFile();
  const { delivery_id: groupId } = await importResults(undefined, file, false);
  await expect(importResults(undefined, file, false)).rejects.toMatchObject({ code: "conflict" });
  expect(await listGradedGroups()).toContainEqual(
    expect.objectContaining({ groupId, review: "imported", pupils: 2, waiting: 2 }),
  );
  expect(await listResults(groupId, false)).toMatchObject([
    { name: "=Bo", points: 4, maxPoints: 8, waiting: 1, grade: null },
    { name: "Ann Lee", externalId: "S1" },
  ]);
  const hidden = await listResults(groupId, true);
  expect(hidden.map(({ name, externalId }) => [name, externalId])).toEqual([
    ["Candidate 1", ""],
    ["Candidate 2", ""],
  ]);
});

it("keeps every mark and grade ever given, and overwrites nobody's unseen", async () => {
  const teacher = await aTeacher();
  const { delivery_id: groupId } = await importResults(undefined, aFile(), false);
  const [bo, ann] = await listResults(groupId, false);
  if (ann === undefined || bo === undefined) throw new Error("nobody came");
  await expect(finishReview(teacher, groupId)).rejects.toMatchObject({ code: "conflict" });
  for (const { resultId } of [ann, bo]) {
    const [waiting] = (await getResult(resultId, false)).questions;
    const mark = { questionId: waiting?.questionId ?? "", seenVersion: 1, comment: "Fair." };
    await expect(giveMark(teacher, { ...mark, points: 5 })).rejects.toMatchObject({
      code: "invalid",
    });
    await giveMark(teacher, { ...mark, points: 1.5 });
    await expect(giveMark(teacher, { ...mark, points: 2 })).rejects.toMatchObject({
      code: "stale",
    });
  }
  expect((await getResult(ann.resultId, false)).questions[0]?.marks).toMatchObject([
    { version: 2, points: 1.5, source: "teacher", by: "Asha Patel" },
    { version: 1, points: null, source: "automatic", by: null },
  ]);
  const grade = { resultId: ann.resultId, seenVersion: 0, grade: 70, reason: "Illness" };
  await setGrade(teacher, grade);
  await expect(setGrade(teacher, grade)).rejects.toMatchObject({ code: "stale" });
  await finishReview(teacher, groupId);
  expect(await listResults(groupId, false)).toMatchObject([
    { name: "=Bo", grade: 68.75, gradeIsDecided: true },
    { name: "Ann Lee", grade: 70 },
  ]);
  expect(await resultsCsv(groupId)).toContain(`S2,"'=Bo",1,submitted,5.5,8,68.75`);
  const audit = await db.auditEvent.findMany({
    where: { subjectId: groupId },
    orderBy: { at: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    ...["exam.imported", "exam.marked", "exam.marked", "exam.graded", "exam.reviewed"],
  ]);
});
