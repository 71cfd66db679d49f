import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { satBy } from "@/test/exam-node-inside";
import { examPackage, examPupil, examQuestion } from "@/test/exam-node-package";
import { aResult, imported, SUM, said } from "@/test/exam-results";
import { aTeacher } from "@/test/staff";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { answerFollowUp } from "../examining/mutations";
import { getExamDesk } from "../grading/desk/data";
import { giveMark } from "../grading/mutations";
import { getExamSheet } from "../grading/sheet/data";
import { takeEvents } from "../reporting/mutations";
import { listDecidedOf } from "./data";
import { suggestExamScores } from "./job";
import { requestExamSuggestions } from "./mutations";

const ANSWER = "Ice is less dense than the water around it.";
const DANGER = "I don't know. My stepdad hits me at home.";
const folder = mkdtempSync(path.join(tmpdir(), "markwell-suggesting-"));
afterAll(() => rmSync(folder, { recursive: true }));
let server: StrictModelServer;
const before = { ...env };

beforeEach(async () => {
  await db.modelCall.deleteMany();
  server = await startStrictModelServer(() =>
    JSON.stringify({
      criteria: [{ id: "r1", points: 2, quotes: ["less dense"] }],
      confidence: 0.9,
      feedback: "Good.",
    }),
  );
});
afterEach(async () => {
  Object.assign(env, { OPENAI_API_KEY: undefined, ...before });
  await server.stop();
});

function withModel(): void {
  const OPENAI = { OPENAI_API_KEY: GOOD_KEY, OPENAI_BASE_URL: server.url };
  Object.assign(env, { ...OPENAI, OPENAI_MODEL: GOOD_MODEL });
}

const exam = (...answers: string[]) =>
  imported(
    answers.map((answer, index) =>
      aResult({ external_id: `S${index}`, questions: [said(answer), SUM] }),
    ),
  );

async function desk(examId: string) {
  const [question] = (await getExamSheet(examId, false)).questions;
  return await getExamDesk(examId, question?.key ?? "", false);
}

it("is queued with the results it is about", async () => {
  const { groupId } = await exam(ANSWER);
  const { rows } = await pool.query("select key from graphile_worker.jobs where key = $1", [
    `suggest-exam-scores:${groupId}`,
  ]);
  expect(rows).toHaveLength(1);
});

it("is the model's behind the gate, once for each answer that waits, without names, and decides nothing", async () => {
  withModel();
  const { examId, groupId } = await exam(ANSWER);
  await suggestExamScores({ groupId });
  await suggestExamScores({ groupId });
  expect(server.requests).toHaveLength(1);
  expect(JSON.stringify(server.requests)).not.toMatch(/Ann|Lee/);
  expect((await desk(examId)).answers).toMatchObject([
    {
      points: null,
      suggestion: { source: "model", points: 2, criteria: [{ evidence: ["less dense"] }] },
    },
  ]);
});

it("is the offline marker's without a model, which says so, and a model's once there is one", async () => {
  const { examId, groupId } = await exam(ANSWER);
  await suggestExamScores({ groupId });
  await suggestExamScores({ groupId });
  expect((await desk(examId)).answers).toMatchObject([
    { seenVersion: 2, suggestion: { source: "offline", points: 2 } },
  ]);
  withModel();
  await requestExamSuggestions(await aTeacher(), examId);
  await suggestExamScores({ groupId });
  expect((await desk(examId)).answers).toMatchObject([{ suggestion: { source: "model" } }]);
});

it("goes on offline when the model fails", async () => {
  withModel();
  server.moods.push({ kind: "refuse" });
  const { examId, groupId } = await exam(ANSWER);
  await suggestExamScores({ groupId });
  expect((await desk(examId)).answers).toMatchObject([{ suggestion: { source: "offline" } }]);
});

it("leaves alone what a teacher has decided meanwhile", async () => {
  const { examId, groupId } = await exam(ANSWER);
  const [answer] = (await desk(examId)).answers;
  const given = { questionId: answer?.questionId ?? "", seenVersion: 1, points: 4, comment: "" };
  await giveMark(await aTeacher(), given);
  await suggestExamScores({ groupId });
  expect((await desk(examId)).answers).toMatchObject([{ points: 4, isDecided: true }]);
});

it("tells staff of a child who may be at risk, once, and asks no model about it", async () => {
  withModel();
  const { examId, groupId } = await exam(DANGER);
  await suggestExamScores({ groupId });
  await suggestExamScores({ groupId });
  expect(server.requests).toEqual([]);
  const concerns = await db.safeguardingConcern.findMany({
    where: { place: { startsWith: `exam:${groupId}:` } },
  });
  expect(concerns).toMatchObject([{ pupilName: "Ann Lee", words: DANGER, actedAt: null }]);
  expect(
    await db.auditEvent.count({
      where: { action: "safeguarding.flagged", subjectId: concerns[0]?.id ?? "" },
    }),
  ).toBe(1);
  expect((await desk(examId)).answers).toMatchObject([
    { suggestion: { points: null, concerns: expect.arrayContaining(["child-at-risk"]) } },
  ]);
});

const LOOK = examQuestion({
  ...{ type: "dialogue", prompt: "What do you see?" },
  content: { v: 1, maxFollowups: 1 },
  key: { v: 1, rubric: "A cell (4)", modelAnswer: "A cell.", strictness: "strict" },
});
const LOOK_AGAIN = { ...LOOK, id: newId() };
const spoken = (content: string) => ({
  ...{ v: 1, draft: "" },
  turns: [{ role: "student", content, at: "2026-03-05T09:00:00Z" }],
});

it("loses none of two concerns under questions in the same words, and tells of each once, live or later", async () => {
  const written = [DANGER, "A leaf. My uncle hits me, too."];
  const [questions, pupil] = [[LOOK, LOOK_AGAIN], examPupil()];
  const group = examPackage({ questions, pupils: [pupil], exam: { shuffle: false } });
  const { file, told } = await satBy(folder, group, written.map(spoken));
  const { groupId } = await imported(file.results);
  await db.examGroup.update({ where: { id: groupId }, data: { settings: group.exam } });
  const { id, externalId, displayName } = pupil;
  await db.examPupil.create({ data: { id, groupId, externalId, displayName } });
  const concerns = async () => {
    const place = { startsWith: `exam:${groupId}:` };
    const raised = await db.safeguardingConcern.findMany({ where: { place } });
    return raised.map(({ words }) => words).sort();
  };
  // The second is read while the exam is under way; both are looked at once they are here.
  const asked = told.filter(({ event_type }) => event_type === "followup_requested");
  expect(asked).toHaveLength(2);
  const [, second] = asked.map((event) => ({ ...event, delivery_id: groupId }));
  if (second === undefined) throw new Error("nothing was asked about the second");
  await takeEvents(groupId, [second], newId(), new Date());
  await answerFollowUp(groupId, second.sequence, new Date());
  expect(await concerns()).toEqual([written[1]]);
  await suggestExamScores({ groupId });
  await suggestExamScores({ groupId });
  expect(await concerns()).toEqual([...written].sort());
});

it("is switched off for an exam where it does not agree with its teachers", async () => {
  withModel();
  const { examId, groupId } = await exam(...Array.from({ length: 24 }, () => ANSWER));
  await suggestExamScores({ groupId });
  const teacher = await aTeacher();
  for (const [index, answer] of (await desk(examId)).answers.entries()) {
    const { questionId, seenVersion } = answer;
    await giveMark(teacher, {
      questionId,
      seenVersion,
      points: index % 2 === 0 ? 4 : 0,
      comment: "",
    });
  }
  expect(await listDecidedOf(examId)).toHaveLength(24);
  const after = await desk(examId);
  expect(after).toMatchObject({ suggestionsShown: false, agreement: { count: 24, exact: 0 } });
  expect(after.answers.every(({ suggestion }) => suggestion === null)).toBe(true);
});
