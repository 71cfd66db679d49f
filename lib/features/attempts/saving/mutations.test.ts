import { answerStoreContract } from "@/lib/core/attempts/answer-store.contract";
import { EMPTY_CHAIN } from "@/lib/core/attempts/log-entry";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { assignTest } from "@/test/assigned-test";
import { postgresAnswerStore } from "./mutations";

const foreignTest = assignTest();
const startedAt = new Date("2026-03-02T10:00:00Z");

answerStoreContract("Postgres", async () => {
  const { assignmentId, questionIds, pupilIds } = await assignTest();
  const [pupilId = ""] = pupilIds;
  const [foreignQuestionId = ""] = (await foreignTest).questionIds;
  const attemptId = newId();
  await db.attempt.create({
    data: {
      id: attemptId,
      assignmentId,
      pupilId,
      seed: "seed",
      startedAt,
      timeLimitMinutes: 60,
      logHash: Uint8Array.from(EMPTY_CHAIN.hash),
      questions: {
        create: questionIds.map((questionVersionId, position) => ({ questionVersionId, position })),
      },
    },
  });
  const ofAttempt = { where: { attemptId } };
  return {
    store: postgresAnswerStore({ personId: pupilId }),
    attemptId,
    questionIds,
    foreignQuestionId,
    startedAt,
    log: () => db.answerLog.findMany({ ...ofAttempt, orderBy: { position: "asc" } }),
    head: async () => {
      const row = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
      return { position: row.logPosition, hash: row.logHash };
    },
    answers: async () => {
      const rows = await db.answer.findMany(ofAttempt);
      return rows.map((row) => ({ ...row, questionId: row.questionVersionId }));
    },
    handIn: async (reason) => {
      const terminationReason = reason === "by-time" ? "time_expired" : "user_submitted";
      const data = { state: "SUBMITTED", terminationReason } as const;
      await db.attempt.update({ where: { id: attemptId }, data });
    },
    close: async () => {},
  };
});
