import type { Participant } from "@/lib/core/exams/control";
import { participantsReplySchema } from "@/lib/core/exams/control";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { getNodePlace } from "../groups/data";

/** Takes over who sits what from the group's node, which has the last word while it runs. */
export async function refreshSessions(groupId: string): Promise<readonly Participant[]> {
  const place = await getNodePlace(groupId);
  const { participants } = await callNode(place, {
    method: "GET",
    path: "/api/participants",
    reply: participantsReplySchema,
  });
  await db.$transaction(async (tx) => {
    for (const participant of participants) await keepIn(tx, groupId, participant);
  });
  return participants;
}

async function keepIn(tx: Transaction, groupId: string, row: Participant): Promise<void> {
  await tx.examPupil.upsert({
    where: { id: row.user_id },
    create: {
      id: row.user_id,
      groupId,
      externalId: row.external_id,
      displayName: row.display_name,
    },
    update: { displayName: row.display_name },
  });
  const data = {
    state: row.state,
    terminationReason: row.termination_reason,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    deadline: row.deadline,
    questionsAnswered: row.questions_answered,
    totalQuestions: row.total_questions,
    currentScore: row.current_score,
    lastSaveAt: row.last_save_at,
  };
  const own = { groupId, pupilId: row.user_id, number: row.session_number };
  await tx.examSession.upsert({
    where: { id: row.exam_session_id },
    create: { id: row.exam_session_id, ...own, ...data },
    update: data,
  });
}
