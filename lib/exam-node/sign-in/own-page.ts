import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/kernel/app-error";
import type { NodeRequest } from "../http/route";
import type { ExamNode } from "../node";

const REASON = "page of another site";

/**
 * Attack: a page of another site signs a pupil's browser in as somebody else. Browsers name the page they are on.
 * @throws AppError "forbidden", answered without a byte.
 */
export function refuseForeign(
  node: ExamNode,
  { raw, receivedAt: at }: NodeRequest,
  what: string,
): void {
  if (!isForeign(node, raw, what, at)) return;
  throw new AppError("forbidden", "This request did not come from this exam's own page.");
}

/** Whether a page of another site asks; it is noted, as whatever is kept out. */
export function isForeign(
  node: ExamNode,
  { headers: { origin, host } }: IncomingMessage,
  what: string,
  at: Date,
): boolean {
  if (origin === undefined) return false;
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return false;
  node.access.note({ subject: "", what, granted: false, reason: REASON, at });
  return true;
}
