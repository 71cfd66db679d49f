import type { ExamEvent } from "@/lib/core/exams/events";
import { examEventSchema } from "@/lib/core/exams/events";
import type { PackageExam } from "@/lib/core/exams/node-package";
import { parse } from "@/lib/core/kernel/parse";
import { db } from "@/lib/platform/db/client";
import { readSettings } from "../groups/data";
import { sourceOf } from "../suggesting/data";

/** An answer that an examiner is to read, with what the coordinator knows of who wrote it. */
export interface AnswerToExamine {
  readonly event: Extract<ExamEvent, { event_type: "followup_requested" }>;
  readonly receivedAt: Date;
  readonly settings: PackageExam;
  readonly pupil: { readonly externalId: string; readonly displayName: string };
  readonly sessionNumber: number;
  /** "Physics, 5 March 2026, physics-g1" */
  readonly source: string;
}

/** What a group's node asked with this event; undefined where there is no such request (any more). */
export async function findAnswerToExamine(
  groupId: string,
  sequence: number,
): Promise<AnswerToExamine | undefined> {
  const row = await db.examEvent.findUnique({
    where: { groupId_sequence: { groupId, sequence } },
    include: {
      group: {
        select: { slug: true, date: true, settings: true, exam: { select: { subject: true } } },
      },
    },
  });
  if (row === null || row.type !== "followup_requested") return undefined;
  const { participantId, at, data, group, receivedAt } = row;
  const named = {
    ...{ delivery_id: groupId, participant_id: participantId, timestamp: at.toISOString() },
    ...{ sequence, event_type: row.type },
  };
  const event = parse(examEventSchema, { ...Object(data), ...named }, "A node's event");
  if (event.event_type !== "followup_requested") return undefined;
  return {
    event,
    receivedAt,
    settings: readSettings(group.settings),
    source: sourceOf(group.exam.subject, group.date, group.slug),
    ...(await sitterOf(event.exam_session_id, participantId)),
  };
}

async function sitterOf(sessionId: string, pupilId: string | null) {
  const session = await db.examSession.findUnique({
    where: { id: sessionId },
    select: { number: true },
  });
  const pupil = await db.examPupil.findUnique({
    where: { id: pupilId ?? sessionId },
    select: { externalId: true, displayName: true },
  });
  return {
    sessionNumber: session?.number ?? 1,
    // Who practises is not known here: each sitting stands for itself.
    pupil: pupil ?? { externalId: sessionId, displayName: "" },
  };
}
