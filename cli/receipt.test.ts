import { expect, it } from "vitest";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { db } from "@/lib/platform/db/client";
import { assignTest } from "@/test/assigned-test";
import { printReceipt } from "./receipt";

function output() {
  const printed: unknown[] = [];
  const said: string[] = [];
  const io = { out: (json: unknown) => printed.push(json), err: (line: string) => said.push(line) };
  return { printed, said, io };
}

async function receiptOfStart(): Promise<{ attemptId: string; receipt: string }> {
  const test = await assignTest();
  const pupil = { personId: test.pupilIds[0] ?? "", role: "pupil", sessionId: undefined } as const;
  const attemptId = await startAttempt(pupil, test, new Date());
  const { receipt } = await db.answerLog.findFirstOrThrow({ where: { attemptId } });
  return { attemptId, receipt };
}

it("finds what a pupil was shown a receipt for, however it was written down", async () => {
  const { attemptId, receipt } = await receiptOfStart();
  const { printed, io } = output();
  expect(await printReceipt([receipt.toLowerCase()], io)).toBe(0);
  expect(printed).toMatchObject([
    { receipt, entries: [{ attempt: attemptId, kind: "start", position: 1, verifies: true }] },
  ]);
});

it("says that a log is damaged", async () => {
  const { attemptId, receipt } = await receiptOfStart();
  await db.attempt.update({ where: { id: attemptId }, data: { logPosition: 2 } });
  const { printed, said, io } = output();
  await printReceipt([receipt], io);
  expect(printed).toMatchObject([{ entries: [{ verifies: false }] }]);
  expect(said.join()).toContain(attemptId);
});

it("is 4 for a receipt nobody was shown and 2 for no receipt", async () => {
  const { io } = output();
  await expect(printReceipt(["00000"], io)).rejects.toMatchObject({ code: "not-found" });
  expect(await printReceipt(["K7Q9"], io)).toBe(2);
  expect(await printReceipt([], io)).toBe(2);
});
