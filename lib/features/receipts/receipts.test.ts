import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { saveAnswerFor } from "@/lib/features/attempts/saving/mutations";
import { storeTransfer } from "@/lib/features/exams/collecting/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { assignTest, CHOICE, person } from "@/test/assigned-test";
import { writtenTransfer } from "@/test/exam-transfer";
import { aTeacher } from "@/test/staff";
import { findReceiptsFor } from "./data";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-receipts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CLIENT = "0197a000-0000-4000-8000-000000000001";

const administrator = async (): Promise<Actor> => ({
  personId: await person("ADMINISTRATOR"),
  ...{ role: "administrator", sessionId: undefined },
});

it("finds what was written in a class test for the class's own teacher, and where it is for administrators", async () => {
  const test = await assignTest({ questions: [CHOICE] });
  const pupil = { personId: test.pupilIds[0] ?? "", role: "pupil", sessionId: undefined } as const;
  const now = new Date();
  const attemptId = await startAttempt(pupil, test, now);
  const { receipt } = await saveAnswerFor(
    { personId: pupil.personId },
    attemptId,
    {
      question_id: test.questionIds[0] ?? "",
      response: { v: 1, option: "b" },
      client_id: CLIENT,
      ...{ client_seq: 1, based_on: 0, client_time: "" },
    },
    now,
  );
  const teacher: Actor = { personId: test.teacherId, role: "teacher", sessionId: undefined };
  expect(await findReceiptsFor(teacher, receipt)).toMatchObject([
    {
      ...{ kind: "save", question: 1, written: "Carbon dioxide", problem: undefined },
      href: `/teacher/results/${test.assignmentId}/papers/${attemptId}`,
    },
  ]);
  expect(await findReceiptsFor(await aTeacher(), receipt)).toEqual([]);
  expect(await findReceiptsFor(await administrator(), receipt)).toMatchObject([
    { kind: "save", question: 1, written: undefined, href: undefined },
  ]);
});

it("finds what was written in an exam for all who mark it, also the answer of another computer", async () => {
  const exam = { examId: "receipts-g1", subject: "Receipts" };
  const elsewhere = "It has air in it.";
  const transfer = await writtenTransfer(folder, exam, [
    { answer: "Ice is less dense.", number: "42", elsewhere },
  ]);
  const { delivery_id: groupId } = transfer;
  const date = new Date(`${transfer.export.date}T00:00:00Z`);
  await db.examGroup.create({
    data: {
      ...{ id: groupId, slug: exam.examId, date, title: "Receipts", settings: {} },
      exam: { create: { id: newId(), subject: exam.subject, date } },
    },
  });
  await storeTransfer(undefined, groupId, transfer);
  const log = transfer.logs.find(({ external_id: id }) => id === "S1");
  const receiptOf = (words: string) =>
    log?.entries.find(({ payload }) => payload.includes(words))?.receipt ?? "";
  const teacher = await aTeacher();
  for (const words of ["Ice is less dense.", elsewhere]) {
    const found = await findReceiptsFor(teacher, receiptOf(words));
    expect(found).toMatchObject([
      {
        ...{ of: "receipts-g1", pupil: "Ann Lee", externalId: "S1", written: words },
        ...{ kind: "save", question: 1, problem: undefined },
        href: expect.stringMatching(/^\/teacher\/exams\/[0-9a-f-]+\/results\/[0-9a-f-]+$/),
      },
    ]);
  }
  expect(await findReceiptsFor(await administrator(), receiptOf(elsewhere))).toMatchObject([
    { written: elsewhere, href: undefined },
  ]);
});
