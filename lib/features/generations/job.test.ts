import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { Generator } from "@/lib/core/generation/generator";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { LESSON } from "@/test/a-lesson";
import { makeJobQueue } from "@/test/job-queue";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { answerSlots } from "@/test/model-replies";
import { aTeacher } from "@/test/staff";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import type { WorkerProgram } from "@/test/worker-program";
import { bundleWorker, startWorker } from "@/test/worker-program";
import { getGeneration } from "./data";
import { generateQuestions } from "./job";
import { cancelGeneration, startGeneration } from "./mutations";
import { regenerateQuestion } from "./regenerating/mutations";

let teacher: Actor;
let documentId: string;
let server: StrictModelServer;
const before = { ...env };

beforeAll(makeJobQueue);
beforeEach(async () => {
  await pool.query("delete from graphile_worker._private_jobs");
  teacher = await aTeacher();
  documentId = await aLessonOf(teacher);
  server = await startStrictModelServer(answerSlots);
  Object.assign(env, {
    OPENAI_API_KEY: GOOD_KEY,
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: GOOD_MODEL,
  });
});
afterEach(async () => {
  Object.assign(env, { ...before });
  await server.stop();
});

async function aLessonOf({ personId }: Actor, lesson: SourceDocument = LESSON): Promise<string> {
  const id = newId();
  await db.document.create({
    data: {
      id,
      ownerId: personId,
      fileName: "memory.pptx",
      title: lesson.title,
      kind: "pptx",
      sha256: id,
      sizeBytes: 1,
      status: "READY",
      objectives: lesson.objectives,
      vocabulary: lesson.vocabulary,
      blocks: {
        create: lesson.blocks.map((block, position) => ({
          position,
          address: block.address,
          kind: block.kind,
          text: block.text,
          data: block,
        })),
      },
    },
  });
  return id;
}

/** What the model says to a request for these slots. */
function answerFor(slots: readonly number[]): string {
  const lines = slots.map(
    (slot) => `slot ${slot}: type ${slot % 2 === 0 ? "multiple-choice" : "text-input"}`,
  );
  return answerSlots({ model: "", messages: [{ role: "user", content: lines.join("\n") }] });
}

async function start(count = 4, generator: Generator = "model"): Promise<string> {
  const types = generator === "model" ? ["multiple-choice", "text-input"] : [];
  const input = { documentId, generator, count, types, instructions: "" };
  return (await startGeneration(teacher, input)).generationId;
}

/** Runs the job as the queue would: `last` on its last try. */
async function work(generationId: string, last = false): Promise<void> {
  const job = { attempts: last ? 10 : 1, max_attempts: 10 } as Parameters<
    typeof generateQuestions
  >[1]["job"];
  await generateQuestions({ generationId }, { job });
}

/** Two parts with labelled lines, one of them a glossary that the sure rules read as well. */
const OFFICES = lessonOfLines(
  ...["# Key words", "Bit: the smallest unit of data", "Byte: a group of eight bits"],
  ...["Pixel: one dot of a picture on a screen", "Resolution: the number of dots on a screen"],
  ...["# Who does what", "Code 610: Earth Sciences Division", "Code 660: Astrophysics Division"],
  ...["Code 690: Solar System Exploration Division", "Code 606: Technology Office"],
);

const progress = (generationId: string) => getGeneration(teacher.personId, generationId);

describe("a run with the model", () => {
  it("stores each question in its place and logs every call", async () => {
    const id = await start();
    await work(id);
    const run = await progress(id);
    expect(run).toMatchObject({ state: "done", madeCount: 4, message: undefined });
    expect(run.questions.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    const calls = await db.modelCall.findMany({ where: { generationId: id } });
    expect(calls.map(({ outcome }) => outcome)).toEqual(["ok", "ok"]);
    expect(calls.every(({ costMicros, inputTokens }) => inputTokens > 0 && costMicros > 0n)).toBe(
      true,
    );
    expect(calls[0]?.promptVersion).toMatch(/^question-set \d+: multiple-choice, text-input$/);
  });

  it("keeps what was made when a later call fails, and says why", async () => {
    const id = await start();
    server.moods.push({ kind: "say", text: answerFor([0, 1, 2]) }, { kind: "no-credit" });
    await work(id);
    expect(await progress(id)).toMatchObject({
      state: "done",
      madeCount: 3,
      message: expect.stringMatching(/credit/),
    });
  });

  it("fails with the sentence when nothing was made", async () => {
    const id = await start();
    server.moods.push({ kind: "refuse" });
    await work(id);
    expect(await progress(id)).toMatchObject({
      state: "failed",
      madeCount: 0,
      message: expect.stringMatching(/declined/),
    });
  });

  it("makes nothing twice when a place is already filled", async () => {
    const id = await start();
    server.moods.push(
      { kind: "say", text: answerFor([0, 1, 2]) },
      { kind: "say", text: "?" },
      { kind: "say", text: "?" },
    );
    await work(id);
    await db.generation.update({ where: { id }, data: { status: "RUNNING" } });
    await work(id);
    const run = await progress(id);
    expect(run).toMatchObject({ state: "done", madeCount: 4 });
    expect(run.questions.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it("never tells the model who asks", async () => {
    await work(await start());
    const sent = JSON.stringify(server.requests);
    for (const name of ["Asha", "Patel", teacher.personId, "@"]) expect(sent).not.toContain(name);
  });
});

describe("a run that may not ask", () => {
  it.each([
    ["the school's tokens", { MODEL_DAILY_TOKENS: 0 }, /Your school's allowance/],
    ["the school's money", { MODEL_DAILY_COST: 0 }, /Your school's allowance/],
    ["the teacher's tokens", { MODEL_DAILY_TOKENS_PER_TEACHER: 0 }, /Your allowance/],
    ["the switch", { ENABLE_MODEL: false }, /switched the model off/],
    ["no key", { OPENAI_API_KEY: undefined }, /No key/],
  ])("is stopped by %s before any request", async (_, settings, sentence) => {
    const id = await start();
    Object.assign(env, settings);
    await work(id);
    expect(await progress(id)).toMatchObject({
      state: "failed",
      message: expect.stringMatching(sentence),
    });
    expect(server.requests).toEqual([]);
  });

  it("stops between two calls when the budget runs out", async () => {
    const id = await start();
    Object.assign(env, { MODEL_DAILY_TOKENS_PER_TEACHER: 10 });
    await work(id);
    expect(await progress(id)).toMatchObject({
      state: "done",
      madeCount: 3,
      message: expect.stringMatching(/allowance/),
    });
  });
});

describe("a run without a model", () => {
  it("says how few the lesson gives, and asks nobody", async () => {
    const id = await start(5, "offline");
    await work(id);
    const run = await progress(id);
    expect(run.state).toBe("done");
    expect(run.madeCount).toBeLessThan(5);
    expect(run.message).toMatch(/Add key words with their meanings/);
    expect(server.requests).toEqual([]);
  });
});

describe("a run that makes rough drafts", () => {
  beforeEach(async () => {
    documentId = await aLessonOf(teacher, OFFICES);
  });
  const draftsOf = async (generationId: string) =>
    await db.question.findMany({
      where: { generationId },
      include: { versions: true },
      orderBy: { position: "asc" },
    });
  const said = async (id: string) =>
    (await draftsOf(id)).map(({ versions }) => JSON.stringify(versions[0]?.content));

  it("makes them beside what the lesson has, each marked as one, and asks nobody", async () => {
    const sure = await start(5, "offline");
    await work(sure);
    const id = await start(5, "drafts");
    await work(id);
    expect(await progress(id)).toMatchObject({ generator: "drafts", state: "done" });
    const drafts = await draftsOf(id);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { status, versions } of drafts) {
      expect(status).toBe("DRAFT");
      expect(versions[0]?.tags).toContain("rough draft");
      expect(JSON.stringify(versions[0]?.lint)).toContain("rough-draft");
    }
    const before = await said(sure);
    expect((await said(id)).filter((one) => before.includes(one))).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it("offers nothing again, rejected or not", async () => {
    const first = await start(5, "drafts");
    await work(first);
    await db.question.updateMany({ where: { generationId: first }, data: { status: "REJECTED" } });
    const again = await start(5, "drafts");
    await work(again);
    const before = await said(first);
    expect(before.length).toBeGreaterThan(0);
    expect((await said(again)).filter((one) => before.includes(one))).toEqual([]);
  });

  it("goes on after a crash in the places that are free", async () => {
    const id = await start(5, "drafts");
    await work(id);
    const whole = await said(id);
    const [first] = await draftsOf(id);
    await db.question.delete({ where: { id: first?.id ?? "" } });
    await db.generation.update({ where: { id }, data: { status: "RUNNING" } });
    await work(id);
    expect((await said(id)).sort()).toEqual(whole.sort());
    expect((await draftsOf(id))[0]?.position).toBe(0);
  });

  it("makes another of its kind when asked, whatever kind it is, or says that there is none", async () => {
    const id = await start(12, "drafts");
    await work(id);
    const drafts = await draftsOf(id);
    expect(new Set(drafts.map(({ type }) => type)).size).toBeGreaterThan(1);
    for (const { id: questionId, type } of drafts) {
      const before = await sayingsOf(questionId);
      const made = regenerateQuestion(teacher, { questionId, instruction: "" });
      const refused = await made.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (refused !== undefined) expect(refused).toMatchObject({ code: "conflict" });
      else expect(new Set(await sayingsOf(questionId)).size, type).toBe(before.length + 1);
    }
  });
});

/** What each version of a question says. */
async function sayingsOf(questionId: string): Promise<string[]> {
  const versions = await db.questionVersion.findMany({ where: { questionId } });
  return versions.map(({ prompt, content }) => `${prompt} ${JSON.stringify(content)}`);
}

describe("a run that is cancelled", () => {
  it("keeps what was made and makes no more", async () => {
    const id = await start();
    await cancelGeneration(teacher, id);
    await work(id);
    expect(await progress(id)).toMatchObject({ state: "cancelled", madeCount: 0 });
  });

  it("cannot be cancelled by another teacher", async () => {
    const id = await start();
    await cancelGeneration(await aTeacher(), id);
    await work(id);
    expect((await progress(id)).state).toBe("done");
    await expect(getGeneration((await aTeacher()).personId, id)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

it("says on the queue's last try that it was our fault, and keeps what was made", async () => {
  const id = await start();
  await db.document.update({ where: { id: documentId }, data: { objectives: "broken" } });
  await work(id, true);
  expect((await progress(id)).state).toBe("failed");
});

it("starts no more runs in an hour than allowed, even at once", async () => {
  Object.assign(env, { RATE_LIMIT_GENERATION: 2 });
  const tries = await Promise.allSettled([start(), start(), start(), start()]);
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await expect(start()).rejects.toMatchObject({ code: "rate-limited" });
});

describe("one question made anew", () => {
  it("keeps its place and type, follows the wish, and can be undone", async () => {
    const id = await start();
    await work(id);
    const [first] = (await progress(id)).questions;
    const questionId = first?.id ?? "";
    const made = await regenerateQuestion(teacher, {
      questionId,
      instruction: "about ROM instead",
    });
    expect(made.before).toMatchObject({ questionId, version: 1 });
    const row = await db.question.findUniqueOrThrow({
      where: { id: questionId },
      include: { versions: true },
    });
    expect(row).toMatchObject({ position: 0, type: "multiple-choice" });
    expect(row.versions).toHaveLength(2);
    expect(JSON.stringify(server.requests.at(-1)?.messages)).toContain("about ROM instead");
  });

  it("leaves the question as it is when the model gives nothing sound, or the hour is full", async () => {
    const id = await start();
    await work(id);
    const questionId = (await progress(id)).questions[0]?.id ?? "";
    server.moods.push({ kind: "say", text: '{"questions":[]}' });
    await expect(regenerateQuestion(teacher, { questionId, instruction: "" })).rejects.toThrow(
      /no sound question/,
    );
    Object.assign(env, { RATE_LIMIT_REGENERATION: 0 });
    await expect(
      regenerateQuestion(teacher, { questionId, instruction: "" }),
    ).rejects.toMatchObject({ code: "rate-limited" });
    expect(await db.questionVersion.count({ where: { questionId } })).toBe(1);
  });

  it("is not another teacher's to ask for", async () => {
    const id = await start();
    await work(id);
    const questionId = (await progress(id)).questions[0]?.id ?? "";
    const asked = regenerateQuestion(await aTeacher(), { questionId, instruction: "" });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a worker killed in the middle", () => {
  const workers: WorkerProgram[] = [];
  beforeAll(bundleWorker);
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
  });
  const settings = () => ({
    OPENAI_API_KEY: GOOD_KEY,
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: GOOD_MODEL,
  });

  it("is taken over at once by the next: nothing is lost, nothing made twice", async () => {
    const id = await start();
    server.moods.push({ kind: "say", text: answerFor([0, 1, 2]) }, { kind: "hang" });
    const first = startWorker(settings());
    workers.push(first);
    await vi.waitUntil(() => server.requests.length === 2, { timeout: 30_000 });
    const before = await progress(id);
    expect(before).toMatchObject({ state: "running", madeCount: 3 });
    await first.kill();
    workers.push(startWorker(settings()));
    await vi.waitUntil(async () => (await progress(id)).state === "done", { timeout: 30_000 });
    const after = await progress(id);
    expect(after.madeCount).toBe(4);
    expect(after.questions.slice(0, 3)).toEqual(before.questions);
  });
});
