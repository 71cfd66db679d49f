import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, WRITTEN } from "@/test/assigned-test";
import { makeJobQueue } from "@/test/job-queue";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { suggestScores } from "../job";
import { findSuggestions, listDecided, listWaiting } from "./data";
import { requestSuggestions } from "./mutations";

const ANSWER = "Plants take in carbon dioxide from the air.";
let server: StrictModelServer;
let test: AssignedTest;
let versionId: string;
const before = { ...env };

beforeAll(makeJobQueue);
beforeEach(async () => {
  test = await assignTest({ pupils: 2, questions: [WRITTEN] });
  versionId = test.questionIds[0] ?? "";
  server = await startStrictModelServer(() =>
    JSON.stringify({
      criteria: [{ id: "a", points: 2, quotes: ["carbon dioxide"] }],
      confidence: 0.9,
      feedback: "Good.",
    }),
  );
  Object.assign(env, {
    OPENAI_API_KEY: GOOD_KEY,
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: GOOD_MODEL,
  });
});
afterEach(async () => {
  Object.assign(env, { OPENAI_API_KEY: undefined, ...before });
  await server.stop();
});

const teacher = () => ({
  personId: test.teacherId,
  role: "teacher" as const,
  sessionId: undefined,
});
const payload = () => ({ assignmentId: test.assignmentId, versionId, personId: test.teacherId });

it("suggests for each answer that waits, once, and leaves the mark to the teacher", async () => {
  const attemptId = await handIn(0, ANSWER);
  await suggestScores(payload());
  const found = await findSuggestions(test.assignmentId, versionId);
  expect(found.get(attemptId)).toMatchObject({
    source: "model",
    points: 2,
    maxPoints: 3,
    criteria: [{ evidence: ["carbon dioxide"] }],
  });
  expect(await db.mark.findFirst({ where: { attemptId } })).toMatchObject({ points: null });
  expect(await listWaiting(test.assignmentId, versionId)).toEqual([]);
  await suggestScores(payload());
  expect(server.requests).toHaveLength(1);
  expect(JSON.stringify(server.requests)).not.toMatch(/Robin|Okafor/);
});

it("says nothing of an answer that came later", async () => {
  const attemptId = await handIn(0, ANSWER);
  await suggestScores(payload());
  await db.answer.updateMany({ where: { attemptId }, data: { position: 9 } });
  expect((await findSuggestions(test.assignmentId, versionId)).size).toBe(0);
  expect(await listWaiting(test.assignmentId, versionId)).toHaveLength(1);
});

it("keeps nothing and stops asking while the model fails", async () => {
  await handIn(0, ANSWER);
  await handIn(1, ANSWER);
  server.moods.push({ kind: "refuse" }, { kind: "no-credit" });
  await suggestScores(payload());
  expect((await findSuggestions(test.assignmentId, versionId)).size).toBe(0);
  await suggestScores(payload());
  expect((await findSuggestions(test.assignmentId, versionId)).size).toBe(2);
});

it("puts a child who may be at risk on record, and shows it to no model", async () => {
  const attemptId = await handIn(0, "I don't know. My stepdad hits me at home.");
  await suggestScores(payload());
  expect(server.requests).toEqual([]);
  const [concern] = await db.safeguardingConcern.findMany({
    where: { place: `test:${attemptId}:${versionId}` },
  });
  expect(concern).toMatchObject({
    words: "I don't know. My stepdad hits me at home.",
    classId: test.classId,
    actedAt: null,
  });
  expect(await db.auditEvent.count({ where: { subjectId: concern?.id ?? "" } })).toBe(1);
});

it("learns from what the teacher gave", async () => {
  const attemptId = await handIn(0, ANSWER);
  await suggestScores(payload());
  expect(await listDecided(test.classId)).toEqual([]);
  await db.mark.updateMany({ where: { attemptId }, data: { points: 1, source: "TEACHER" } });
  expect(await listDecided(test.classId)).toEqual([
    { suggested: 2 / 3, decided: 1 / 3, maxPoints: 3 },
  ]);
});

it("is asked for by a teacher of the class alone", async () => {
  const asked = { assignmentId: test.assignmentId, versionId };
  await requestSuggestions(teacher(), asked, new Date());
  const { rows } = await pool.query(
    "select 1 from graphile_worker.jobs where task_identifier = 'suggest-scores'",
  );
  expect(rows).toHaveLength(1);
  const stranger = { ...teacher(), personId: (await assignTest()).teacherId };
  await expect(requestSuggestions(stranger, asked, new Date())).rejects.toThrow(/class of yours/);
});

/** A pupil's paper with one written answer that waits for its mark. */
async function handIn(pupil: number, text: string): Promise<string> {
  const attemptId = newId();
  const now = new Date("2026-03-05T09:00:00Z");
  await db.attempt.create({
    data: {
      id: attemptId,
      assignmentId: test.assignmentId,
      pupilId: test.pupilIds[pupil] ?? "",
      number: 1,
      seed: attemptId,
      logHash: new Uint8Array(32),
      state: "SUBMITTED",
      startedAt: now,
      submittedAt: now,
      answers: {
        create: {
          questionVersionId: versionId,
          response: { v: 1, text },
          position: 1,
          savedAt: now,
        },
      },
      marks: {
        create: {
          id: newId(),
          questionVersionId: versionId,
          maxPoints: 3,
          outcome: "needs-review",
          source: "AUTOMATIC",
          markedAt: now,
        },
      },
    },
  });
  return attemptId;
}
