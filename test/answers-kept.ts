import { expect } from "vitest";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { sha256 } from "@/lib/features/attempts/log/data";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { db } from "@/lib/platform/db/client";
import { assignTest, cookieOf, TYPED } from "./assigned-test";
import { SavingPupil } from "./saving-pupil";

/** A pupil at a computer, and the attempt it writes. */
export interface Writer {
  readonly attemptId: string;
  readonly pupil: SavingPupil;
}

/** Pupils of one class, each with an attempt of their own. @param origin where the server is now. */
export async function seatPupils(pupils: number, origin: () => string): Promise<Writer[]> {
  const test = await assignTest({ pupils, questions: [TYPED] });
  return Promise.all(
    test.pupilIds.map(async (personId) => {
      const actor = { personId, role: "pupil", sessionId: undefined } as const;
      const attemptId = await startAttempt(actor, test, new Date());
      const [questionId = ""] = test.questionIds;
      const cookie = await cookieOf(personId);
      return { attemptId, pupil: new SavingPupil({ attemptId, questionId, cookie, origin }) };
    }),
  );
}

/** Every acknowledged answer is in the log where the pupil was told, once, and the chain is whole. */
export async function expectEverythingKept({ attemptId, pupil }: Writer): Promise<void> {
  const attempt = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { log: { orderBy: { position: "asc" } }, answers: true },
  });
  const head = { position: attempt.logPosition, hash: attempt.logHash };
  const length = attempt.log.length;
  expect(verifyChain(attemptId, attempt.log, head, sha256)).toEqual({ intact: true, length });
  const kept = attempt.log.slice(1).map(({ position, receipt, payload }) => ({
    position,
    receipt,
    text: JSON.parse(Buffer.from(payload).toString()).response.text,
  }));
  expect(kept).toEqual(pupil.acknowledged);
  const last = pupil.acknowledged.at(-1)?.text;
  expect(attempt.answers).toMatchObject([{ response: { v: 1, text: last }, position: length }]);
}
