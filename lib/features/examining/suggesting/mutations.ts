import type { Actor } from "@/lib/core/access/permissions";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { getAssignmentHead } from "@/lib/features/results/data";
import { raiseConcernIn } from "@/lib/features/safeguarding/mutations";
import type { RaisedConcern } from "@/lib/features/safeguarding/types";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import type { SuggestScores } from "./schema";

/** The name the job is queued under. */
export const SUGGEST_JOB = "suggest-scores";

/** Has the model suggest scores for what waits of one question. @throws AppError "not-found" for another's class. */
export async function requestSuggestions(
  actor: Actor,
  { assignmentId, versionId }: SuggestScores,
  now: Date,
): Promise<void> {
  await getAssignmentHead(actor.personId, assignmentId, now);
  await db.$transaction(async (tx) => {
    const payload = { assignmentId, versionId, personId: actor.personId };
    await queueJobIn(tx, SUGGEST_JOB, payload, `${SUGGEST_JOB}:${assignmentId}:${versionId}`);
    await recordEventIn(tx, actor, {
      action: "suggestions.requested",
      subjectType: "Assignment",
      subjectId: assignmentId,
      details: { versionId },
    });
  });
}

interface StoredFor {
  readonly attemptId: string;
  readonly versionId: string;
  readonly position: number;
}

/** What was written, for whoever has to read it at once. */
interface WrittenAnswer {
  readonly name: string;
  readonly prompt: string;
  readonly said: readonly string[];
}

/** Keeps a suggestion for an answer as it stood; of a child who may be at risk staff are told at once. */
export async function storeSuggestion(
  { attemptId, versionId, position }: StoredFor,
  suggestion: Suggestion,
  answer: WrittenAnswer,
  now: Date,
): Promise<void> {
  const stored = { body: suggestion, answerPosition: position, at: now };
  const id = { attemptId, questionVersionId: versionId };
  await db.$transaction(async (tx) => {
    await tx.markSuggestion.upsert({
      where: { attemptId_questionVersionId: id },
      create: { ...id, ...stored },
      update: stored,
    });
    if (suggestion.concerns.includes("child-at-risk"))
      await raiseConcernIn(tx, await concernIn(tx, { attemptId, versionId }, answer));
  });
}

async function concernIn(
  tx: Transaction,
  { attemptId, versionId }: Pick<StoredFor, "attemptId" | "versionId">,
  { name, prompt, said }: WrittenAnswer,
): Promise<RaisedConcern> {
  const { assignment } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      assignment: {
        select: {
          classId: true,
          class: { select: { name: true } },
          assessment: { select: { title: true } },
        },
      },
    },
  });
  return {
    place: `test:${attemptId}:${versionId}`,
    pupilName: name,
    source: `${assignment.assessment.title}, ${assignment.class.name}`,
    question: prompt,
    words: said.join("\n"),
    classId: assignment.classId,
  };
}
