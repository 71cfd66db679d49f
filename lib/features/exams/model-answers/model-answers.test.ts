import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { readDrafts, writeDrafts } from "@/lib/platform/exam-packages/model-answers";
import { manifestOf, rosterOf, WRITTEN_QUESTION, writtenExam } from "@/test/exam-manifest";
import { makeJobQueue } from "@/test/job-queue";
import { aTeacher } from "@/test/staff";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { askedToGo } from "@/test/tear-down-asked";
import { findLaunch } from "../launching/data";
import { requestLaunch } from "../launching/mutations";
import { prepareExams } from "../preparing/mutations";
import { getGroupOnPaper } from "../printing/data";
import { registerPackage } from "../registering/mutations";
import { noteTornDown } from "../tearing-down/mutations";
import { prepareUpload } from "../uploading/mutations";
import { getAnswerSheet, listExamsWithAnswers } from "./data";
import { draftModelAnswers } from "./job";
import { askForDrafts, decideAnswer } from "./mutations";
import { decideAnswerSchema } from "./schema";

const DRAFT = "Ice is less dense than water, so it floats.";
const OWN = "Water expands as it freezes, so ice is less dense and floats.";
/** Of a list, without the model answer it needs. */
const FLOATING = {
  ...{ text: "Why does ice float?", topic: "Density", difficulty: "hard", max_points: 4 },
  rubric: "Says that ice is less dense (4).",
};
/** A teacher may write such a question without a model answer. */
const OPTIONAL = {
  ...WRITTEN_QUESTION,
  prompt: "Why does salt melt ice?",
  key: { ...WRITTEN_QUESTION.key, modelAnswer: "" },
};
const NO_MODEL = { OPENAI_API_KEY: undefined };
let teacher: Actor;
let server: StrictModelServer;
let made = 0;

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  await makeJobQueue();
});
beforeEach(async () => {
  teacher = await aTeacher();
  await db.modelCall.deleteMany();
  server = await startStrictModelServer(() => JSON.stringify({ model_answer: DRAFT }));
  Object.assign(env, NO_MODEL);
});
afterEach(async () => {
  Object.assign(env, NO_MODEL);
  await server.stop();
});

function withModel(): void {
  const OPENAI = { OPENAI_API_KEY: GOOD_KEY, OPENAI_BASE_URL: server.url };
  Object.assign(env, { ...OPENAI, OPENAI_MODEL: GOOD_MODEL, MODEL_TIMEOUT_SECONDS: 5 });
}

interface Wanted {
  readonly groups?: readonly string[];
  readonly questions?: readonly object[];
  readonly update?: boolean;
  readonly subject?: string;
}

/** Drops the files of an exam on the page. */
async function prepare(given: Wanted = {}) {
  made += 1;
  const { groups = [`answers-g${made}`], questions = [FLOATING], update = false } = given;
  const subject = given.subject ?? `Physics ${made}`;
  const entries = groups.map((name) =>
    manifestOf(name, { subject, num_questions: 1, questions: "q.json", roster: "r.csv" }),
  );
  const manifest = `exams:\n${entries.map((entry) => `  - ${entry.replaceAll("\n", "\n    ")}`).join("\n")}`;
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const reply = await prepareUpload(
    undefined,
    {
      files: [
        file("manifest.yaml", manifest),
        file("q.json", JSON.stringify(questions)),
        file("r.csv", rosterOf(1)),
      ],
      update,
    },
    new Date(),
  );
  const rows = await db.examGroup.findMany({
    where: { slug: { in: [...groups] } },
    orderBy: { slug: "asc" },
  });
  return {
    ...{ subject, reply, examId: rows[0]?.examId ?? "" },
    ids: rows.map(({ id }) => id),
    slugs: [...groups],
  };
}

async function onlyAnswer(examId: string) {
  const [answer, ...others] = (await getAnswerSheet(examId)).answers;
  if (answer === undefined || others.length > 0) throw new Error("there is not one answer");
  return answer;
}

async function accept(examId: string, words: string) {
  const { id: answerId, version: seenVersion } = await onlyAnswer(examId);
  return await decideAnswer(teacher, { answerId, seenVersion, step: "accept", words });
}

/** The model answers in a group's own database, as it is launched and printed. */
async function modelAnswersIn(groupId: string): Promise<unknown[]> {
  const { scheme } = await getGroupOnPaper(groupId);
  return scheme.map(({ key }) => (key as { modelAnswer: string }).modelAnswer);
}

const eventsOf = (examId: string) =>
  db.auditEvent.findMany({
    where: { subjectId: examId, action: { startsWith: "model-answer." } },
    orderBy: { id: "asc" },
  });

it("prepares a question without its model answer, and launches nothing before a named teacher has accepted one", async () => {
  const { reply, examId, ids } = await prepare();
  const [groupId = ""] = ids;
  expect(reply.groups).toMatchObject([{ to_accept: 1 }]);
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ number: 1, state: "empty", needed: true, draft: null, decided: null },
    ...{ text: FLOATING.text, rubric: FLOATING.rubric, points: 4, topic: "Density" },
  });
  expect((await getAnswerSheet(examId)).whyNoModel).toContain("No key");
  await expect(requestLaunch(undefined, groupId, undefined)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("lacks a model answer"),
  });
  expect(await modelAnswersIn(groupId)).toEqual([""]);
  expect(await accept(examId, OWN)).toBe(1);
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ state: "accepted", words: OWN, decided: { by: "Asha Patel" } },
  });
  expect(await modelAnswersIn(groupId)).toEqual([OWN]);
  expect(await eventsOf(examId)).toMatchObject([
    {
      ...{ actorId: teacher.personId, action: "model-answer.accepted", subjectType: "Exam" },
      details: { question: 1, edited: true, draftedBy: null },
    },
  ]);
  const environmentId = await requestLaunch(undefined, groupId, undefined);
  // What the worker puts in place is not what lies in Postgres: the answer is in it.
  const { database } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  const put = await (await findLaunch(environmentId))?.spec.database();
  expect(Buffer.from(put ?? []).equals(Buffer.from(database ?? []))).toBe(false);
  const { id: answerId, version: seenVersion } = await onlyAnswer(examId);
  await expect(
    decideAnswer(teacher, { answerId, seenVersion, step: "reopen" }),
  ).rejects.toMatchObject({ code: "closed", message: expect.stringContaining("was launched") });
});

it("has the model draft what is missing; a draft is used only once somebody has accepted it", async () => {
  withModel();
  const { examId, ids } = await prepare();
  const [groupId = ""] = ids;
  expect(await onlyAnswer(examId)).toMatchObject({ state: "asked" });
  const { rows } = await pool.query("select key from graphile_worker.jobs where key = $1", [
    `draft-model-answers:${examId}`,
  ]);
  expect(rows).toHaveLength(1);
  await draftModelAnswers({ examId });
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ state: "proposed", words: DRAFT, decided: null },
    draft: { words: DRAFT, by: GOOD_MODEL, at: expect.stringMatching(/^\d{4}-/) },
  });
  expect(JSON.stringify(server.requests)).toContain(FLOATING.rubric);
  expect(await db.modelCall.count({ where: { purpose: "exam-model-answer" } })).toBe(1);
  expect(await modelAnswersIn(groupId)).toEqual([""]);
  await expect(requestLaunch(undefined, groupId, undefined)).rejects.toMatchObject({
    code: "invalid",
  });
  await accept(examId, DRAFT);
  expect(await modelAnswersIn(groupId)).toEqual([DRAFT]);
  expect((await eventsOf(examId)).map(({ action, details }) => [action, details])).toEqual([
    ["model-answer.drafted", { question: 1, model: GOOD_MODEL }],
    [
      "model-answer.accepted",
      expect.objectContaining({ question: 1, edited: false, draftedBy: GOOD_MODEL }),
    ],
  ]);
});

it("rejects a draft, asks for another, and says why none came", async () => {
  withModel();
  const { examId, ids } = await prepare();
  const [groupId = ""] = ids;
  await draftModelAnswers({ examId });
  const drafted = await onlyAnswer(examId);
  const about = { answerId: drafted.id };
  await decideAnswer(teacher, { ...about, seenVersion: drafted.version, step: "reject" });
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ state: "rejected", decided: { by: "Asha Patel" } },
  });
  expect(await modelAnswersIn(groupId)).toEqual([""]);
  server.moods.push({ kind: "no-credit" });
  expect(await askForDrafts(teacher, { examId, ...about })).toBe(1);
  await draftModelAnswers({ examId });
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ state: "empty", words: "", problem: expect.stringMatching(/credit/) },
  });
  // One that says nothing is no draft; what is asked for all at once is what has no words.
  server.moods.push({ kind: "say", text: JSON.stringify({ model_answer: " " }) });
  expect(await askForDrafts(teacher, { examId })).toBe(1);
  await draftModelAnswers({ examId });
  expect(await onlyAnswer(examId)).toMatchObject({ state: "empty", problem: expect.any(String) });
  await askForDrafts(teacher, { examId });
  await draftModelAnswers({ examId });
  expect(await onlyAnswer(examId)).toMatchObject({ state: "proposed", problem: null });
  expect(await askForDrafts(teacher, { examId })).toBe(0);
  Object.assign(env, NO_MODEL);
  await expect(askForDrafts(teacher, { examId })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("No key"),
  });
});

it("passes over nobody's decision unseen: not another teacher's, and not by a draft that comes late", async () => {
  withModel();
  const { examId } = await prepare();
  const asked = await onlyAnswer(examId);
  const about = { answerId: asked.id, seenVersion: asked.version };
  await decideAnswer(teacher, { ...about, step: "accept", words: OWN });
  await draftModelAnswers({ examId });
  expect(await onlyAnswer(examId)).toMatchObject({ state: "accepted", words: OWN });
  const other = await aTeacher();
  const late = decideAnswer(other, { ...about, step: "accept", words: DRAFT });
  await expect(late).rejects.toMatchObject({ code: "stale" });
  await expect(
    decideAnswer(other, { answerId: newId(), seenVersion: 0, step: "reject" }),
  ).rejects.toMatchObject({ code: "not-found" });
  const { examId: elsewhere } = await prepare();
  await expect(
    askForDrafts(other, { examId: elsewhere, answerId: asked.id }),
  ).rejects.toMatchObject({ code: "not-found" });
  const { version } = await onlyAnswer(examId);
  await decideAnswer(teacher, { ...about, seenVersion: version, step: "reopen" });
  expect(await onlyAnswer(examId)).toMatchObject({ state: "proposed", words: OWN });
});

it("takes no words that say nothing, are too long, or could not be kept", () => {
  const about = { answerId: newId(), seenVersion: 0, step: "accept" };
  for (const words of [undefined, null, 7, "", " \n", "A".repeat(4_001), ["A"], { a: 1 }])
    expect(decideAnswerSchema.safeParse({ ...about, words }).success, String(words)).toBe(false);
  expect(decideAnswerSchema.safeParse({ ...about, words: "A".repeat(4_000) }).success).toBe(true);
  for (const step of ["ask", "", null])
    expect(decideAnswerSchema.safeParse({ ...about, words: OWN, step }).success).toBe(false);
});

it("the table itself takes no acceptance without a person", async () => {
  const { examId } = await prepare();
  const { id } = await onlyAnswer(examId);
  await expect(
    db.examModelAnswer.update({ where: { id }, data: { state: "ACCEPTED", words: OWN } }),
  ).rejects.toThrow(/accepted_check/);
});

it("is one answer for every group that asks the question, and stays when the files are prepared again", async () => {
  const groups = [`shared-a${made}`, `shared-b${made}`];
  const exam = await prepare({ groups });
  expect(await onlyAnswer(exam.examId)).toMatchObject({ groups });
  await accept(exam.examId, OWN);
  const again = { groups, subject: exam.subject, update: true };
  const { reply } = await prepare(again);
  expect(reply.groups).toMatchObject([{ to_accept: 0 }, { to_accept: 0 }]);
  for (const id of exam.ids) expect(await modelAnswersIn(id)).toEqual([OWN]);
  // Another mark scheme is another question to answer.
  const changed = { ...FLOATING, rubric: "Says that ice is less dense (2), and why (2)." };
  await prepare({ ...again, questions: [changed] });
  expect(await onlyAnswer(exam.examId)).toMatchObject({ state: "empty", words: "" });
  for (const id of exam.ids) expect(await modelAnswersIn(id)).toEqual([""]);
  // A file that brings its own needs nobody's.
  await prepare({ ...again, questions: [{ ...FLOATING, model_answer: DRAFT }] });
  await expect(getAnswerSheet(exam.examId)).rejects.toMatchObject({ code: "not-found" });
  for (const id of exam.ids) expect(await modelAnswersIn(id)).toEqual([DRAFT]);
});

it("stays accepted when the subject is changed, for the exam that the group is of then", async () => {
  const groups = [`renamed-a${made}`, `renamed-b${made}`];
  const exam = await prepare({ groups });
  await accept(exam.examId, OWN);
  const [first = ""] = groups;
  const moved = await prepare({ groups: [first], subject: `Chemistry ${made}`, update: true });
  expect(moved.examId).not.toBe(exam.examId);
  expect(await onlyAnswer(moved.examId)).toMatchObject({ groups: [first], state: "accepted" });
  expect(await onlyAnswer(exam.examId)).toMatchObject({ groups: [groups[1]], state: "accepted" });
  for (const id of exam.ids) expect(await modelAnswersIn(id)).toEqual([OWN]);
});

it("goes with the last group that wanted it", async () => {
  const groups = [`leaving-a${made}`, `leaving-b${made}`];
  const { examId, ids } = await prepare({ groups });
  const [first = "", last = ""] = ids;
  await noteTornDown(await askedToGo(first), undefined, []);
  expect(await onlyAnswer(examId)).toMatchObject({ groups: [groups[1]] });
  await noteTornDown(await askedToGo(last), undefined, []);
  expect(await db.examModelAnswer.count({ where: { examId } })).toBe(0);
  const event = await db.auditEvent.findFirstOrThrow({
    where: { subjectId: last, action: "exam.torn-down" },
  });
  expect(event.details).toMatchObject({
    gone: expect.arrayContaining(["1 model answer in Postgres"]),
  });
});

it("shows an answer that an author may leave out, and launches without it", async () => {
  const { examId, ids, reply } = await prepare({ questions: [OPTIONAL] });
  expect(reply.groups).toMatchObject([{ to_accept: 0 }]);
  expect(await onlyAnswer(examId)).toMatchObject({ needed: false, state: "empty" });
  expect(await listExamsWithAnswers(examId)).toMatchObject([
    { questions: 1, waiting: 1, needed: 0 },
  ]);
  await accept(examId, OWN);
  expect(await modelAnswersIn(ids[0] ?? "")).toEqual([OWN]);
  await requestLaunch(undefined, ids[0] ?? "", undefined);
  expect(await listExamsWithAnswers(examId)).toEqual([]);
});

it("does the same for questions.draft.json: the command line's drafts wait on the page, or for a name in the file", async () => {
  withModel();
  const name = `by-command-${made}`;
  const exam = writtenExam(name);
  exam.write("questions.json", JSON.stringify([FLOATING]));
  const subject = `Commanded ${made}`;
  exam.write("manifest.yaml", manifestOf(name, { num_questions: 1, subject }));
  const input = { manifests: [exam.manifest], out: exam.out, missingAnswers: "draft" } as const;
  const [group] = await prepareExams({ ...input, update: false }, new Date());
  expect(group).toMatchObject({ to_accept: 1 });
  const folder = path.join(exam.out, name);
  const [draft] = await readDrafts(folder);
  expect(draft).toMatchObject({ model_answer: DRAFT, drafted_by: GOOD_MODEL, accepted_by: "" });
  const groupId = await registerPackage(undefined, folder);
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  expect(await onlyAnswer(examId)).toMatchObject({
    ...{ state: "proposed", words: DRAFT, draft: { by: GOOD_MODEL } },
  });
  expect(await modelAnswersIn(groupId)).toEqual([""]);
  await expect(requestLaunch(undefined, groupId, undefined)).rejects.toMatchObject({
    message: expect.stringContaining("questions.draft.json"),
  });
  await writeDrafts(folder, draft === undefined ? [] : [{ ...draft, accepted_by: "Ms Patel" }]);
  await prepareExams({ ...input, update: true }, new Date());
  await registerPackage(undefined, folder);
  expect(await modelAnswersIn(groupId)).toEqual([DRAFT]);
  expect(await db.examModelAnswer.count({ where: { examId } })).toBe(0);
  const event = await db.auditEvent.findFirstOrThrow({
    where: { subjectId: groupId, action: "exam.updated" },
  });
  expect(event.details).toMatchObject({ answersWanted: 0, answersAcceptedBy: ["Ms Patel"] });
  await requestLaunch(undefined, groupId, undefined);
  expect(existsSync(path.join(folder, "questions.draft.json"))).toBe(true);
});
