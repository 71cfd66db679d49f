import type { Actor } from "@/lib/core/access/permissions";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";

/** What was done, for the record of the school. Never holds a pupil's answer or a password. */
export interface AuditedEvent {
  /** Noun and past participle: "question.accepted". */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Prisma.InputJsonObject;
}

/**
 * Writes the event in the transaction of what it is about: both happen or neither does.
 * @param actor undefined where the program itself acted (a job, the command line).
 */
export async function recordEventIn(
  tx: Prisma.TransactionClient,
  actor: Actor | undefined,
  event: AuditedEvent,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: newId(),
      actorId: actor?.personId ?? null,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      details: event.details ?? {},
    },
  });
}
