import { freePlacesIn } from "@/lib/features/safeguarding/mutations";
import type { Transaction } from "@/lib/platform/db/transaction";
import { placesOfGroup } from "../suggesting/data";

/** Two that register, or import, a group of the same name at once take turns. */
export async function takeTurnIn(tx: Transaction, examId: string, date: string): Promise<void> {
  const name = `exam ${examId}@${date}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/**
 * Everything known of a group that nothing is left of: what its pupils did must not mix with what is done under its name
 * from now on. The record of what staff did stays, and so does every word that was raised.
 */
export async function forgetGroupIn(tx: Transaction, groupId: string): Promise<void> {
  await tx.examGroup.delete({ where: { id: groupId } });
  await freePlacesIn(tx, placesOfGroup(groupId));
}
