import type { Actor } from "@/lib/core/access/permissions";
import type { PlacedQuestion } from "@/lib/core/generation/model/generate-with-model";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { getLesson } from "@/lib/features/documents/data";
import { addQuestionIn } from "@/lib/features/questions/mutations";
import type { ModelCallRecord } from "@/lib/platform/ai/ask-model";
import { costMicros } from "@/lib/platform/ai/model-settings";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { workOutByRunning } from "@/lib/platform/python/prove-running";
import { PYTHON_IS_OFF, pythonIsOn } from "@/lib/platform/python/run-python";
import { publishIn } from "@/lib/platform/realtime/publish";
import type { GenerationWork } from "./data";
import type { GenerationReport, StartGeneration } from "./schema";
import { generationTopic } from "./types";

/** The name the job is queued under. */
export const GENERATE_JOB = "generate-questions";
const HOUR_MS = 3_600_000;

/**
 * Starts a run over one of the teacher's own lessons; the worker does the rest.
 * @throws AppError "rate-limited" after so many in an hour, "not-found" for a lesson that is not theirs, "unavailable"
 * for programs where Python is switched off: nobody could say whether they are sound.
 */
export async function startGeneration(
  actor: Actor,
  input: StartGeneration,
): Promise<{ generationId: string }> {
  await getLesson(actor.personId, input.documentId);
  // No draft is a program: the other kinds that were ticked are drafted all the same.
  const asksForPrograms =
    input.generator !== "drafts" &&
    input.types.some((type) => questionTypeOf(type).python !== undefined);
  if (asksForPrograms && !pythonIsOn()) throw new AppError("unavailable", PYTHON_IS_OFF);
  const generationId = newId();
  await db.$transaction(async (tx) => {
    await keepToHourlyLimitIn(tx, actor);
    await tx.generation.create({
      data: {
        id: generationId,
        documentId: input.documentId,
        requestedById: actor.personId,
        generator: input.generator,
        requestedCount: input.count,
        types: input.types,
        instructions: input.instructions,
      },
    });
    await queueJobIn(tx, GENERATE_JOB, { generationId }, generationTopic(generationId));
    await recordEventIn(tx, actor, {
      action: "generation.started",
      subjectType: "Generation",
      subjectId: generationId,
      details: { generator: input.generator, count: input.count },
    });
  });
  return { generationId };
}

/** Two requests at once must not both see the last free place: the person's row is locked first. */
async function keepToHourlyLimitIn(tx: Transaction, { personId }: Actor): Promise<void> {
  await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
  const since = new Date(Date.now() - HOUR_MS);
  const started = await tx.generation.findMany({
    where: { requestedById: personId, createdAt: { gte: since } },
    select: { createdAt: true },
    orderBy: { createdAt: "asc" },
  });
  if (started.length < env.RATE_LIMIT_GENERATION) return;
  const free = (started[0]?.createdAt.getTime() ?? Date.now()) + HOUR_MS;
  const seconds = Math.max(1, Math.ceil((free - Date.now()) / 1000));
  throw new AppError(
    "rate-limited",
    `You have started ${started.length} runs in the last hour, which is as many as your school allows. The next can start in ${Math.ceil(seconds / 60)} minutes. Your questions are all kept.`,
    { retryAfterSeconds: seconds },
  );
}

/** Asks the worker to stop; what was made stays. Nothing happens to a run that has ended. */
export async function cancelGeneration(actor: Actor, generationId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.generation.updateMany({
      where: {
        id: generationId,
        requestedById: actor.personId,
        status: { in: ["QUEUED", "RUNNING"] },
      },
      data: { cancelRequestedAt: new Date() },
    });
    if (count === 0) return;
    await recordEventIn(tx, actor, {
      action: "generation.cancelled",
      subjectType: "Generation",
      subjectId: generationId,
    });
    await publishIn(tx, { topic: generationTopic(generationId), type: "cancelling", data: {} });
  });
}

/** Marks a run as being worked on. @returns whether there is anything left to do. */
export async function beginGeneration(generationId: string): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.generation.updateMany({
      where: { id: generationId, status: { in: ["QUEUED", "RUNNING"] } },
      data: { status: "RUNNING", startedAt: new Date() },
    });
    if (count > 0)
      await publishIn(tx, { topic: generationTopic(generationId), type: "running", data: {} });
    return count > 0;
  });
}

/**
 * Keeps one question as soon as it is made, in a transaction of its own. A place that is taken stays as it is, so a
 * worker that was killed after it stored and before it said so makes nothing twice.
 */
export async function storeQuestion(
  work: GenerationWork,
  { position, question }: PlacedQuestion,
): Promise<void> {
  const actor: Actor = { personId: work.teacherId, role: "teacher", sessionId: undefined };
  // Programs run before the transaction: nothing is held locked while they do.
  const worked = await workOutByRunning(question, { who: work.teacherId });
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Generation" where id = ${work.id}::uuid for update`;
    const taken = await tx.question.count({ where: { generationId: work.id, position } });
    if (taken > 0) return;
    const { questionId } = await addQuestionIn(tx, actor, {
      ...worked,
      documentId: work.documentId,
      generationId: work.id,
      position,
    });
    await tx.generation.update({ where: { id: work.id }, data: { madeCount: { increment: 1 } } });
    await publishIn(tx, {
      topic: generationTopic(work.id),
      type: "question",
      data: { questionId, position },
    });
  });
}

export interface GenerationEnd {
  readonly status: "DONE" | "CANCELLED" | "FAILED";
  readonly message: string | undefined;
  readonly report: GenerationReport;
}

/** Ends a run; a run that has ended stays as it is. */
export async function endGeneration(generationId: string, end: GenerationEnd): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.generation.updateMany({
      where: { id: generationId, status: { in: ["QUEUED", "RUNNING"] } },
      data: {
        status: end.status,
        message: end.message ?? null,
        report: end.report,
        finishedAt: new Date(),
      },
    });
    if (count > 0)
      await publishIn(tx, {
        topic: generationTopic(generationId),
        type: "ended",
        data: { status: end.status },
      });
  });
}

/** Logs a request to the model: what for, what it cost and how it ended; never what was said. */
export async function recordModelCall(
  about: { readonly generationId?: string | undefined; readonly personId?: string | undefined },
  record: ModelCallRecord,
): Promise<void> {
  await db.modelCall.create({
    data: {
      ...record,
      id: newId(),
      generationId: about.generationId ?? null,
      personId: about.personId ?? null,
      costMicros: costMicros(record),
    },
  });
}
