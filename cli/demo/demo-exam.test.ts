import { expect, it } from "vitest";
import { listGradedExams } from "@/lib/features/exams/grading/data";
import { getExamSheet } from "@/lib/features/exams/grading/sheet/data";
import { createDemoExam } from "./demo-exam";

it("gives a teacher something to grade: two groups, one absent pupil, answers that wait", async () => {
  await createDemoExam(new Date("2026-03-05T11:30:00Z"));
  const [exam] = await listGradedExams();
  expect(exam).toMatchObject({ subject: "Physics", date: "2026-03-03" });
  const sheet = await getExamSheet(exam?.examId ?? "", false);
  expect(sheet.questions).toHaveLength(4);
  expect(sheet.rows).toHaveLength(20);
  expect(sheet.rows.filter(({ isAbsent }) => isAbsent)).toHaveLength(1);
  expect(sheet.rows.filter(({ waiting }) => waiting > 0).length).toBeGreaterThan(15);
});
