import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import type { Generator } from "@/lib/core/generation/generator";
import { addUpload } from "@/lib/features/documents/mutations";
import { getReadableFile } from "@/lib/features/files/data";
import { listQuestions } from "@/lib/features/questions/data";
import { env } from "@/lib/platform/env/env";
import { openPicture } from "@/lib/platform/files/picture-store";
import { labelledDeck } from "@/test/documents/labelled-deck";
import { answerSlots, withItems } from "@/test/model-replies";
import { aTeacher } from "@/test/staff";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { generateQuestions } from "./job";
import { startGeneration } from "./mutations";
import { regenerateQuestion } from "./regenerating/mutations";

/** From a slide with a labelled picture to questions that are answered on it. */

const before = { ...env };
let teacher: Actor;
let documentId: string;
let server: StrictModelServer | undefined;

beforeAll(async () => {
  teacher = await aTeacher();
});
beforeEach(async () => {
  const body = new Blob([new Uint8Array(await labelledDeck())]).stream();
  const { lessons } = await addUpload(teacher, { body, fileName: "cells.pptx" });
  documentId = lessons[0]?.id ?? "";
});
afterEach(async () => {
  Object.assign(env, { OPENAI_API_KEY: undefined, ...before });
  await server?.stop();
  server = undefined;
});

async function generate(generator: Generator, types: string[]) {
  const wishes = { documentId, generator, count: 1, types, instructions: "" };
  const { generationId } = await startGeneration(teacher, wishes);
  const job = { attempts: 1, max_attempts: 10 } as Parameters<typeof generateQuestions>[1]["job"];
  await generateQuestions({ generationId }, { job });
  return await listQuestions({ ownerId: teacher.personId, documentId });
}

async function useModel(item: object) {
  server = await startStrictModelServer((request) => withItems(answerSlots(request), { 0: item }));
  const OPENAI = { OPENAI_API_KEY: GOOD_KEY, OPENAI_BASE_URL: server.url };
  Object.assign(env, { ...OPENAI, OPENAI_MODEL: GOOD_MODEL });
}

it.each(["drag-label", "hotspot"])(
  "keeps a %s with its picture, for its teacher alone",
  async (type) => {
    const [made] = await generate("drafts", [type]);
    const file = made?.question.image?.file ?? "";
    const { sha256 } = await getReadableFile(teacher, file);
    expect(await openPicture(sha256)).toBeDefined();
    await expect(getReadableFile(await aTeacher(), file)).rejects.toThrow("not there");
    expect(made?.findings.map(({ rule }) => rule)).toEqual(["rough-draft"]);
  },
);

it("lets a model choose what to ask for, and keeps the author's places", async () => {
  await useModel({ picture: "Slide 1, labelled picture 1", label: "Vacuole" });
  const [made] = await generate("model", ["hotspot"]);
  expect(made?.question.key).toEqual({ v: 1, places: ["p4"] });
  expect(made?.question.image).toBeDefined();
  expect(made?.findings.map(({ rule }) => rule)).toContain("rough-draft");
});

it("makes another of the same picture when a place is asked for anew", async () => {
  const [made] = await generate("drafts", ["hotspot"]);
  await regenerateQuestion(teacher, { questionId: made?.id ?? "", instruction: "" });
  const [again] = await listQuestions({ ownerId: teacher.personId, documentId });
  expect(again?.question.prompt).not.toBe(made?.question.prompt);
  expect(again?.question.image).toEqual(made?.question.image);
});

it("shows its teacher the places in the order and with the numbers that pupils see", async () => {
  const [made] = await generate("drafts", ["hotspot"]);
  const shown = made?.preview.content as { places: { area: { y: number } }[] } | undefined;
  const downwards = (shown?.places ?? []).map(({ area }) => area.y);
  expect(downwards).toHaveLength(4);
  expect(downwards).toEqual(downwards.toSorted((a, b) => a - b));
});
