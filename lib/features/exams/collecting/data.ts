import { createHash } from "node:crypto";
import type { Sha256 } from "@/lib/core/attempts/log-entry";
import type { TransferFault } from "@/lib/core/exams/check-transfer";
import { checkTransfer } from "@/lib/core/exams/check-transfer";
import type { Transfer } from "@/lib/core/exams/transfer";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import { dayOf } from "../groups/data";
import type { Collected } from "./types";

export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** What was collected of a group; undefined: nothing yet. */
export async function findCollected(groupId: string): Promise<Collected | undefined> {
  const row = await db.examTransfer.findUnique({
    where: { groupId },
    select: {
      sha256: true,
      counts: true,
      group: { select: { slug: true, date: true, collectedAt: true } },
    },
  });
  if (row === null || row.group.collectedAt === null) return undefined;
  return {
    delivery_id: groupId,
    exam_id: row.group.slug,
    date: dayOf(row.group.date),
    sha256: row.sha256,
    counts: parse(transferSchema.shape.counts, row.counts, "The counts"),
    collected_at: row.group.collectedAt.toISOString(),
  };
}

/** The collected results as they came. @throws AppError "not-found". */
export async function getTransfer(groupId: string): Promise<Transfer> {
  const row = await db.examTransfer.findUnique({ where: { groupId }, select: { body: true } });
  if (row === null) throw new AppError("not-found", "Nothing was collected of this group yet.");
  return parse(transferSchema, JSON.parse(new TextDecoder().decode(row.body)), "The results");
}

/** Checks the results that are stored, once more: counts, every chain, each response, checksum. None: they are sound. */
export async function checkStored(groupId: string): Promise<readonly TransferFault[]> {
  return checkTransfer(await getTransfer(groupId), sha256);
}

/**
 * Counts, every chain by a verifier of its own, each response against its log, checksum.
 * @throws AppError "invalid" naming each entry that is not what was written.
 */
export function insistSound(transfer: Transfer): void {
  const faults = checkTransfer(transfer, sha256);
  if (faults.length === 0) return;
  throw new AppError("invalid", "The results are not what the group wrote. Nothing was kept.", {
    issues: faults.map(({ externalId, position, message }) => ({
      path: [externalId ?? "the group", position === undefined ? "" : `entry ${position}`]
        .filter((part) => part !== "")
        .join(", "),
      message,
    })),
  });
}
