import type { JobHelpers } from "graphile-worker";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { finishDrafts, generateDrafts } from "@/lib/core/generation/drafts/generate-drafts";
import { finishSet } from "@/lib/core/generation/finish-set";
import type { GenerationRequest, UnmetRule } from "@/lib/core/generation/generated-set";
import type { PlacedQuestion } from "@/lib/core/generation/model/generate-with-model";
import { generateWithModel } from "@/lib/core/generation/model/generate-with-model";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Question } from "@/lib/core/questions/question";
import { getSourceDocument } from "@/lib/features/documents/data";
import { log } from "@/lib/platform/log/log";
import { makeFromPrograms } from "@/lib/platform/python/lesson-programs";
import { proveMade } from "@/lib/platform/python/prove-running";
import { schoolModel } from "./asking/mutations";
import type { GenerationWork } from "./data";
import { findWork, isCancelRequested, listQuestionsOf } from "./data";
import type { GenerationEnd } from "./mutations";
import { beginGeneration, endGeneration, storeQuestion } from "./mutations";
import { jobSchema } from "./schema";

/** How often a run that waits for a model looks whether it was cancelled. */
const LOOK_MS = 1000;
const NO_REPORT = { uncoveredObjectives: [], unmetRules: [] };

/**
 * Makes the questions of one run, storing each as it is made. Started again after a crash it goes on where it was:
 * places that are filled are not made again. A failure that will not pass ends the run with a sentence; what was made
 * stays.
 */
export async function generateQuestions(
  payload: unknown,
  { job }: Pick<JobHelpers, "job">,
): Promise<void> {
  const { generationId } = parse(jobSchema, payload, "A job of the generator");
  if (!(await beginGeneration(generationId))) return;
  try {
    const work = await findWork(generationId);
    if (work !== undefined) await endGeneration(generationId, await run(work));
  } catch (error) {
    // A bug or an outage: the queue tries again, and the last try says so to the teacher.
    if (job.attempts < job.max_attempts) throw error;
    log.error({ err: error, generationId }, "a generation was given up");
    await endGeneration(generationId, { status: "FAILED", message: GIVEN_UP, report: NO_REPORT });
  }
}

const GIVEN_UP =
  "Something went wrong on our side while questions were being made. Questions already made are kept. Start again for more.";

async function run(work: GenerationWork): Promise<GenerationEnd> {
  const stop = new AbortController();
  const watch = setInterval(() => void stopIfCancelled(work.id, stop), LOOK_MS);
  try {
    return await make(work, stop);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await endedEarly(work, stop, error.message);
  } finally {
    clearInterval(watch);
  }
}

async function stopIfCancelled(generationId: string, stop: AbortController): Promise<void> {
  const cancelled = await isCancelRequested(generationId).catch(() => false);
  if (cancelled) stop.abort();
}

async function make(work: GenerationWork, stop: AbortController): Promise<GenerationEnd> {
  const { document, request } = await lessonFor(work);
  const done = new Map(work.made.map(({ position, question }) => [position, question]));
  for await (const placed of placedQuestions(work, document, request, stop.signal)) {
    await stopIfCancelled(work.id, stop);
    if (stop.signal.aborted) return { status: "CANCELLED", message: undefined, report: NO_REPORT };
    await storeQuestion(work, placed);
    done.set(placed.position, placed.question);
  }
  const questions = [...done].sort(([a], [b]) => a - b).map(([, question]) => question);
  const finish = work.generator === "drafts" ? finishDrafts : finishSet;
  const set = finish(questions, document, request);
  return {
    status: "DONE",
    message: set.unmetRules.find(({ rule }: UnmetRule) => rule === "count")?.message,
    report: {
      uncoveredObjectives: [...set.uncoveredObjectives],
      unmetRules: set.unmetRules.map(({ rule, message }) => ({ rule, message })),
    },
  };
}

async function lessonFor(
  work: GenerationWork,
): Promise<{ document: SourceDocument; request: GenerationRequest }> {
  const document = await getSourceDocument(work.teacherId, work.documentId);
  const { count, types, instructions, pupilAge } = work;
  return { document, request: { count, types, instructions, pupilAge } };
}

/** What is still to be made, in order. The offline generator makes the same set again and leaves out what is there. */
async function* placedQuestions(
  work: GenerationWork,
  document: SourceDocument,
  request: GenerationRequest,
  signal: AbortSignal,
): AsyncGenerator<PlacedQuestion> {
  if (work.generator === "model") {
    const ask = schoolModel({ personId: work.teacherId, generationId: work.id, signal });
    const prove = (question: Question) => proveMade(question, { who: work.teacherId });
    yield* generateWithModel(document, request, { ask, prove }, work.made);
    return;
  }
  if (work.generator === "drafts") {
    yield* drafts(work, document, request);
    return;
  }
  const filled = new Set(work.made.map(({ position }) => position));
  const fromPrograms = await makeFromPrograms(document, request, { who: work.teacherId, signal });
  const made = generateOffline(document, request, fromPrograms);
  for (const [position, { lint: _, ...question }] of made.questions.entries()) {
    if (!filled.has(position)) yield { position, question };
  }
}

/** Beside what the lesson has, this run's own among it: what was rejected is not offered again either. */
async function* drafts(
  work: GenerationWork,
  document: SourceDocument,
  request: GenerationRequest,
): AsyncGenerator<PlacedQuestion> {
  const filled = new Set(work.made.map(({ position }) => position));
  const free = Array.from({ length: work.count }, (_, place) => place).filter(
    (place) => !filled.has(place),
  );
  const present = await listQuestionsOf(work);
  const made = generateDrafts(document, { ...request, count: free.length }, present);
  for (const [at, { lint: _, ...question }] of made.questions.entries()) {
    const position = free[at];
    if (position !== undefined) yield { position, question };
  }
}

/** The sentence goes to the teacher; whether anything was made decides how the run is shown. */
async function endedEarly(
  work: GenerationWork,
  stop: AbortController,
  message: string,
): Promise<GenerationEnd> {
  if (stop.signal.aborted) return { status: "CANCELLED", message: undefined, report: NO_REPORT };
  const made = (await findWork(work.id))?.made.length ?? 0;
  return { status: made > 0 ? "DONE" : "FAILED", message, report: NO_REPORT };
}
