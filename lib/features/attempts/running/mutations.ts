import { needsRun } from "@/lib/core/marking/mark-question";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { pythonIsOn } from "@/lib/platform/python/run-python";
import { lockAttemptIn } from "../log/mutations";
import type { Markable, MarkableQuestion } from "../marking/mutations";
import { markAnswersIn } from "../marking/mutations";
import type { WaitingProgram } from "./data";

/**
 * Has the programs of an attempt run, in the transaction that marks the rest of it: nobody's hand-in waits for Python.
 * Where Python is switched off the answers wait for the teacher.
 */
export async function queueProgramsIn(tx: Transaction, attempt: Markable): Promise<void> {
  if (!pythonIsOn() || !attempt.questions.some(isToRun)) return;
  await queueJobIn(tx, "run-programs", { attemptId: attempt.id }, `run-programs:${attempt.id}`);
}

const isToRun = ({ version, response }: MarkableQuestion) => needsRun(version, response);

/**
 * Marks an answer by what running it gave, unless the answer is another one by now or a teacher was quicker; the
 * attempt is graded once nothing of it waits.
 */
export async function markProgram(
  attemptId: string,
  { position, ...question }: WaitingProgram,
  given: readonly PythonOutcome[],
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockAttemptIn(tx, attemptId);
    const place = { attemptId, questionVersionId: question.versionId };
    const answer = await tx.answer.findFirst({ where: { ...place, position } });
    const mark = await tx.mark.findFirst({
      where: { ...place, points: null, source: "AUTOMATIC" },
    });
    if (answer === null || mark === null) return;
    await markAnswersIn(
      tx,
      { id: attemptId, questions: [{ ...question, given }] },
      "program run",
      now,
    );
    const waiting = await tx.mark.count({ where: { attemptId, points: null } });
    if (waiting === 0) {
      await tx.attempt.update({ where: { id: attemptId }, data: { state: "GRADED" } });
    }
  });
}
