import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { canonicalBytes } from "./log-entry";
import type { LoggedEntry } from "./standing-answers";
import { SAVE_KINDS } from "./standing-answers";

const savedSchema = z.object({
  question_id: z.string(),
  response: z.unknown(),
  client_id: z.string(),
  received_at: z.string(),
  standing: z.enum(["current", "kept", "late"]),
});
type Saved = z.infer<typeof savedSchema>;

/** An answer that the log holds and that is not in force: another device's, or one that came too late. */
export interface OtherAnswer {
  readonly response: unknown;
  readonly receivedAt: string;
  readonly late: boolean;
  /** Its entry of the log. */
  readonly position: number;
}

/**
 * What a teacher is shown beside the answer in force: the last word of each device that wrote without knowing of it, and
 * of each that wrote after the end. What says the same is left out.
 */
export function otherAnswers(
  entries: readonly LoggedEntry[],
  questionId: string,
  inForce: { readonly response: unknown; readonly clientId: string; readonly position: number },
): OtherAnswer[] {
  const last = new Map<string, Saved & { readonly position: number }>();
  for (const entry of entries) {
    if (!SAVE_KINDS.includes(entry.kind) || entry.position === inForce.position) continue;
    const stored: unknown = JSON.parse(new TextDecoder().decode(entry.payload));
    const saved = parse(savedSchema, stored, `Entry ${entry.position} of the log`);
    if (saved.question_id !== questionId || !isOther(saved, inForce.clientId)) continue;
    last.set(`${saved.client_id} ${saved.standing}`, { ...saved, position: entry.position });
  }
  return [...last.values()]
    .filter(({ response }) => !isSame(response, inForce.response))
    .map(({ response, received_at: receivedAt, standing, position }) => ({
      ...{ response, receivedAt, position },
      late: standing === "late",
    }));
}

/** A device that wrote on afterwards has had its own last word. */
function isOther({ standing, client_id }: Saved, clientInForce: string): boolean {
  return standing === "late" || (standing === "kept" && client_id !== clientInForce);
}

function isSame(a: unknown, b: unknown): boolean {
  const [left, right] = [canonicalBytes(a), canonicalBytes(b)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
