import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { answerStoreContract } from "@/lib/core/attempts/answer-store.contract";
import { examPackage, examQuestion, nodeConfig } from "@/test/exam-node-package";
import { seed } from "../seed/seed";
import { sqliteAnswerStore } from "./answer-store";
import { getAnswers } from "./answers";
import { getEntries, getHead } from "./chains";
import { judge } from "./judge";
import { makeDatabase } from "./open-database";
import { closeSession, getSession, getSessions, reopenSession, startSession } from "./sessions";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-node-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const startedAt = new Date("2026-03-05T09:00:00Z");
let made = 0;

answerStoreContract("SQLite of an exam node", async () => {
  made += 1;
  const bank = Array.from({ length: 3 }, () => examQuestion());
  const group = examPackage({ questions: bank, exam: { numQuestions: 2, shuffle: false } });
  const { databasePath, databaseKey } = nodeConfig(group, path.join(folder, `${made}.db`));
  const database = makeDatabase(databasePath, databaseKey);
  seed(database, group);
  const [session] = getSessions(database);
  if (session === undefined) throw new Error("nobody was seeded");
  const attemptId = session.id;
  startSession(database, attemptId, startedAt);
  return {
    store: sqliteAnswerStore(database, { judge, report: () => undefined }),
    attemptId,
    questionIds: bank.slice(0, 2).map(({ id }) => id),
    foreignQuestionId: bank[2]?.id ?? "",
    startedAt,
    log: async () => getEntries(database, attemptId),
    head: async () => getHead(database, attemptId),
    answers: async () =>
      getAnswers(database, attemptId).map((row) => ({
        ...row,
        questionId: row.question_id,
        hasOther: row.has_other,
      })),
    handIn: async (reason) => {
      reopenSession(database, getSession(database, attemptId), group.exam, 0, startedAt);
      const why = reason === "by-time" ? "time_expired" : "user_submitted";
      closeSession(database, session, why, startedAt);
    },
    close: async () => {
      database.close();
    },
  };
});
