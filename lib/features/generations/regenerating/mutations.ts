import type { Actor } from "@/lib/core/access/permissions";
import { draftCandidates } from "@/lib/core/generation/drafts/generate-drafts";
import { regenerateWithModel } from "@/lib/core/generation/model/regenerate-with-model";
import { regenerateOffline } from "@/lib/core/generation/offline/regenerate-offline";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { getLessonOf, getSourceDocument } from "@/lib/features/documents/data";
import { replaceQuestionIn } from "@/lib/features/questions/mutations";
import type { Standing } from "@/lib/features/questions/schema";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { makeFromPrograms } from "@/lib/platform/python/lesson-programs";
import { proveMade, workOutByRunning } from "@/lib/platform/python/prove-running";
import { schoolModel } from "../asking/mutations";
import type { Regenerate } from "../schema";
import type { SiblingQuestions } from "./data";
import { findSiblings } from "./data";

const HOUR_MS = 3_600_000;
/** As many as a lesson's programs give of one type: one of them is taken. */
const ANY = 12;
const EVENT = "question.regenerated";

/**
 * Makes one question anew, in its place and of its type; the old one stays its earlier version.
 * @returns how it stood before, for undo.
 * @throws AppError "rate-limited" after so many in an hour; "conflict" when nothing else can be made.
 */
export async function regenerateQuestion(
  actor: Actor,
  input: Regenerate,
): Promise<{ questionId: string; before: Standing }> {
  await refuseTooMany(db, actor);
  const siblings = await findSiblings(actor.personId, input.questionId);
  const worked = await workOutByRunning(await another(actor, siblings, input.instruction), {
    who: actor.personId,
  });
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Person" where id = ${actor.personId}::uuid for update`;
    await refuseTooMany(tx, actor);
    const { before } = await replaceQuestionIn(tx, actor, {
      questionId: input.questionId,
      ...worked,
    });
    await recordEventIn(tx, actor, {
      action: EVENT,
      subjectType: "Question",
      subjectId: input.questionId,
    });
    return { questionId: input.questionId, before };
  });
}

async function another(
  actor: Actor,
  siblings: SiblingQuestions,
  instruction: string,
): Promise<Question> {
  const { documentId, generator, generationId, question, others } = siblings;
  const document = await getSourceDocument(actor.personId, documentId);
  const { pupilAge } = await getLessonOf({ ownerId: actor.personId, documentId });
  const wanted = { document, pupilAge, question, others, instruction };
  const { personId } = actor;
  const request = { count: ANY, types: [question.type], instructions: "", pupilAge };
  if (generator === "drafts") return regenerateOffline(wanted, draftCandidates(document, request));
  if (generator === "offline") {
    const made = await makeFromPrograms(document, request, { who: personId });
    return regenerateOffline(wanted, made.candidates);
  }
  return await regenerateWithModel(wanted, {
    ask: schoolModel({ personId, generationId }),
    prove: (made) => proveMade(made, { who: personId }),
  });
}

async function refuseTooMany(
  client: Pick<Transaction, "auditEvent">,
  { personId }: Actor,
): Promise<void> {
  const made = await client.auditEvent.count({
    where: { actorId: personId, action: EVENT, at: { gte: new Date(Date.now() - HOUR_MS) } },
  });
  if (made < env.RATE_LIMIT_REGENERATION) return;
  throw new AppError(
    "rate-limited",
    `You have had ${made} questions made anew in the last hour, which is as many as your school allows. This one is unchanged; try again later, or edit it.`,
    { retryAfterSeconds: 600 },
  );
}
