import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { CurrentAnswer, IncomingSave, Standing } from "./save-rule";
import { answerAfter, standingOf } from "./save-rule";

/** What a save left in the log, as far as the answers depend on it. */
const savedSchema = z.object({
  question_id: z.string(),
  response: z.unknown(),
  client_id: z.string(),
  client_seq: z.int(),
  based_on: z.int(),
  hint_used: z.optional(z.boolean()),
  flagged: z.optional(z.boolean()),
  received_at: z.string(),
  standing: z.enum(["current", "kept", "late"]),
});

export interface LoggedEntry {
  readonly position: number;
  readonly kind: string;
  readonly payload: Uint8Array;
}

/** Kinds of entries that hold an answer. */
export const SAVE_KINDS: readonly string[] = ["save", "late-save"];

/**
 * The answers in force, made anew from the log alone, by question.
 * @param acceptLate whether the teacher lets late answers count like the others.
 */
export function answersFromLog(
  entries: readonly LoggedEntry[],
  acceptLate: boolean,
): Map<string, CurrentAnswer> {
  const answers = new Map<string, CurrentAnswer>();
  for (const entry of entries) {
    if (!SAVE_KINDS.includes(entry.kind)) continue;
    const stored = JSON.parse(new TextDecoder().decode(entry.payload));
    const saved = parse(savedSchema, stored, `Entry ${entry.position} of the log`);
    const current = answers.get(saved.question_id);
    const next = applied(saved, entry.position, current, acceptLate);
    if (next !== undefined) answers.set(saved.question_id, next);
  }
  return answers;
}

function applied(
  saved: z.infer<typeof savedSchema>,
  position: number,
  current: CurrentAnswer | undefined,
  acceptLate: boolean,
): CurrentAnswer | undefined {
  const save: IncomingSave = {
    clientId: saved.client_id,
    clientSeq: saved.client_seq,
    basedOn: saved.based_on,
    response: saved.response,
    hintUsed: saved.hint_used,
    flagged: saved.flagged,
    receivedAt: new Date(saved.received_at),
  };
  if (saved.standing !== "late" || !acceptLate) {
    return answerAfter(save, position, saved.standing, current);
  }
  const standing: Exclude<Standing, "closed"> =
    standingOf(save, current, "open") === "current" ? "current" : "kept";
  const next = answerAfter(save, position, standing, current);
  // It counts now, and it still came late: the teacher goes on seeing that, and what it replaced.
  return next?.position === position
    ? { ...next, late: true, hasOther: next.hasOther || current !== undefined }
    : next;
}
