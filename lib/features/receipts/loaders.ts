import "server-only";
import { forbidden } from "next/navigation";
import { readReceipt } from "@/lib/core/attempts/receipt-code";
import { requireActor } from "@/lib/platform/auth/session";
import { findReceiptsFor } from "./data";
import type { ReceiptSearch } from "./types";

/** @param typed a code as people write it down. @param area whose page it is shown on. */
export async function loadReceipts(
  typed: string,
  area: "teacher" | "administrator",
): Promise<ReceiptSearch> {
  const actor = await requireActor("receipts.view");
  if (actor.role !== area) forbidden();
  const code = readReceipt(typed);
  return { typed, code, found: code === undefined ? [] : await findReceiptsFor(actor, code) };
}
