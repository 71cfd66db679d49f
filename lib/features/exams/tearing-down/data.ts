import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import type { Removal } from "./types";

interface Standing {
  /** It is on this one, or was asked for it. */
  readonly runtime: string;
  /** The container engine it was put on; null: none yet. */
  readonly placedOn: string | null;
}

/** Where an environment is; undefined: nothing is known of it any more. */
export async function findStanding(environmentId: string): Promise<Standing | undefined> {
  const row = await db.examEnvironment.findUnique({
    where: { id: environmentId },
    select: { runtime: true, placedOn: true },
  });
  return row ?? undefined;
}

/** When a group was torn down; undefined: it was not. */
export async function tornDownAt(groupId: string): Promise<Date | undefined> {
  const row = await db.examGroup.findUnique({
    where: { id: groupId },
    select: { tornDownAt: true },
  });
  return row?.tornDownAt ?? undefined;
}

const removalSchema = z.object({
  gone: z._default(z.array(z.string()), []),
  left: z._default(z.array(z.string()), []),
});

/** What was removed of a group and what was left as it is, as the record of what was done says. */
export async function whatWent(groupId: string): Promise<Removal> {
  const event = await db.auditEvent.findFirst({
    where: { subjectId: groupId, action: "exam.torn-down" },
    orderBy: { at: "desc" },
    select: { details: true },
  });
  return parse(removalSchema, event?.details ?? {}, "The record of a teardown");
}
