import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { LESSON } from "@/test/a-lesson";
import { answerSlots, BROKEN_DOUBLE, DOUBLE, withItems } from "@/test/model-replies";
import { aTeacher } from "@/test/staff";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { getGeneration } from "./data";
import { generateQuestions } from "./job";
import { startGeneration } from "./mutations";

/** Programs that a model wrote: run before anybody sees them. */

const TYPES = ["python-code", "code-debug"];
const before = { ...env };
let teacher: Actor;
let documentId: string;
let server: StrictModelServer;

beforeEach(async () => {
  teacher = await aTeacher();
  documentId = await aLesson();
});
afterEach(async () => {
  vi.restoreAllMocks();
  Object.assign(env, { OPENAI_API_KEY: undefined, ...before });
  await server.stop();
});

async function aLesson(): Promise<string> {
  const id = newId();
  const { title, objectives, vocabulary, blocks } = LESSON;
  const rows = blocks.map((block, position) => ({
    ...{ position, address: block.address, kind: block.kind, text: block.text },
    data: block,
  }));
  await db.document.create({
    data: {
      ...{ id, ownerId: teacher.personId, fileName: "memory.pptx", title, kind: "pptx" },
      ...{ sha256: id, sizeBytes: 1, status: "READY", objectives, vocabulary },
      blocks: { create: rows },
    },
  });
  return id;
}

/** Runs a generation of two, a program to write and one to mend. @param say what the model answers. */
async function generate(say: typeof answerSlots) {
  server = await startStrictModelServer(say);
  const OPENAI = { OPENAI_API_KEY: GOOD_KEY, OPENAI_BASE_URL: server.url };
  Object.assign(env, { ...OPENAI, OPENAI_MODEL: GOOD_MODEL });
  const asked = {
    documentId,
    generator: "model",
    count: 2,
    types: TYPES,
    instructions: "",
  } as const;
  const { generationId } = await startGeneration(teacher, { ...asked, types: [...TYPES] });
  const job = { attempts: 1, max_attempts: 10 } as Parameters<typeof generateQuestions>[1]["job"];
  await generateQuestions({ generationId }, { job });
  return await getGeneration(teacher.personId, generationId);
}

it("keeps programs that were proven, with what running them told and nothing against them", async () => {
  const { questions, madeCount } = await generate(answerSlots);
  expect(madeCount).toBe(2);
  const versions = await db.questionVersion.findMany({
    where: { questionId: { in: questions.map(({ id }) => id) } },
    orderBy: { type: "desc" },
  });
  expect(
    versions.map(({ type, lint }) => [
      type,
      JSON.stringify(lint).match(/solution|tests-pass|not-run/),
    ]),
  ).toEqual([
    ["python-code", null],
    ["code-debug", null],
  ]);
  expect(versions[1]?.key).toMatchObject({ failing: ["t1", "t3"] });
});

it("asks again for one whose solution fails, and shows neither where the second fails too", async () => {
  const wrong = { ...DOUBLE, solution: "def double(number):\n    return number * 3" };
  const { questions } = await generate((request) => withItems(answerSlots(request), { 0: wrong }));
  expect(server.requests).toHaveLength(2);
  expect(questions.map(({ position }) => position)).toEqual([1]);
});

it("takes the second where only the first was unsound", async () => {
  const harmless = { ...BROKEN_DOUBLE, program: "def double(number):\n    return 2 * number" };
  let calls = 0;
  const { madeCount } = await generate((request) => {
    calls += 1;
    return calls === 1 ? withItems(answerSlots(request), { 1: harmless }) : answerSlots(request);
  });
  expect(madeCount).toBe(2);
});

it("asks no model for programs where Python is switched off", async () => {
  vi.spyOn(env, "ENABLE_PYTHON_RUNNER", "get").mockReturnValue(false);
  await expect(generate(answerSlots)).rejects.toMatchObject({ code: "unavailable" });
  expect(server.requests).toEqual([]);
});
