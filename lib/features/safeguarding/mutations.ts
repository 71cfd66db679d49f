import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { seenBy } from "./data";
import type { ActedOn } from "./schema";
import type { RaisedConcern } from "./types";

/** Puts it before staff and on record, in the transaction of what it was found in. The same place is raised once. */
export async function raiseConcernIn(tx: Transaction, raised: RaisedConcern): Promise<void> {
  const id = newId();
  const { count } = await tx.safeguardingConcern.createMany({
    data: [storable({ id, ...raised })],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await recordEventIn(tx, undefined, {
    action: "safeguarding.flagged",
    subjectType: "SafeguardingConcern",
    subjectId: id,
    details: { place: raised.place, source: raised.source },
  });
}

/**
 * What was written in these places is gone, and others will write there: their words are raised as new. What was raised
 * before stands as it is.
 * @param under how the places begin.
 */
export async function freePlacesIn(tx: Transaction, under: string): Promise<void> {
  await tx.$executeRaw`
    update "SafeguardingConcern" set place = 'earlier:' || id || ':' || place
    where starts_with(place, ${under})`;
}

/** What was written in these places is in others now, where it is not raised once more. @param under how they begin. */
export async function movePlacesIn(tx: Transaction, under: string, to: string): Promise<void> {
  await tx.$executeRaw`
    update "SafeguardingConcern" set place = ${to} || substr(place, length(${under}) + 1)
    where starts_with(place, ${under})`;
}

/** As `raiseConcernIn`, by itself. */
export async function raiseConcern(raised: RaisedConcern): Promise<void> {
  await db.$transaction((tx) => raiseConcernIn(tx, raised));
}

/**
 * Says what was done about it. The first word stands: what was written down is never changed.
 * @throws AppError "not-found" for one this person does not see, "stale" where somebody has said it already.
 */
export async function actOnConcern(actor: Actor, { concernId, note }: ActedOn): Promise<void> {
  await db.$transaction(async (tx) => {
    const mine = { id: concernId, ...seenBy(actor) };
    const there = await tx.safeguardingConcern.findFirst({ where: mine, select: { id: true } });
    if (there === null) throw new AppError("not-found", "This is not there any more.");
    const { count } = await tx.safeguardingConcern.updateMany({
      where: { id: concernId, actedAt: null },
      data: { actedAt: new Date(), actedById: actor.personId, note },
    });
    if (count === 0)
      throw new AppError("stale", "Somebody has already said what was done. Look again.");
    await recordEventIn(tx, actor, {
      action: "safeguarding.acted-on",
      subjectType: "SafeguardingConcern",
      subjectId: concernId,
    });
  });
}
