import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/kernel/app-error";

/** Attack: a page of another site signs a pupil's browser in as somebody else. Browsers name the page they are on. */
export function refuseForeign({ headers: { origin, host } }: IncomingMessage): void {
  if (origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return;
  throw new AppError("forbidden", "This request did not come from this exam's own page.");
}
