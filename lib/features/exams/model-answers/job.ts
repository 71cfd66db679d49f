import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { draftModelAnswer } from "@/lib/features/examining/mutations";
import { log } from "@/lib/platform/log/log";
import type { AnswerToDraft } from "./data";
import { listAsked } from "./data";
import { noteNoDraft, storeDraft } from "./mutations";
import { draftAnswersJobSchema } from "./schema";

/** A model is asked for so many drafts at once. */
const AT_ONCE = 4;

/** Drafts the model answers of an exam that were asked for. Started again it goes on where it was. */
export async function draftModelAnswers(payload: unknown): Promise<void> {
  const { examId } = parse(draftAnswersJobSchema, payload, "A job");
  const asked = await listAsked(examId);
  for (let at = 0; at < asked.length; at += AT_ONCE)
    await Promise.all(asked.slice(at, at + AT_ONCE).map(draft));
  if (asked.length > 0) log.info({ examId, asked: asked.length }, "model answers were drafted");
}

async function draft({ id, ...ask }: AnswerToDraft): Promise<void> {
  try {
    await storeDraft(id, await draftModelAnswer(ask));
  } catch (error) {
    // What the model could not do is told on the page; a bug of ours still flies.
    if (!(error instanceof AppError)) throw error;
    await noteNoDraft(id, error.message);
  }
}
