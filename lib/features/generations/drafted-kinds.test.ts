import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import type { Generator } from "@/lib/core/generation/generator";
import { addDocuments } from "@/lib/features/documents/mutations";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { makeJobQueue } from "@/test/job-queue";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { aTeacher } from "@/test/staff";
import { getGeneration } from "./data";
import { generateQuestions } from "./job";
import { startGeneration } from "./mutations";

const OFFICES = lessonOfLines(
  ...["# Who does what", "Code 610: Earth Sciences Division", "Code 660: Astrophysics Division"],
  ...["Code 690: Solar System Exploration Division", "Code 606: Technology Office"],
  ...["# Railways", "The railway from Liverpool to Manchester opened for passengers in 1830."],
  "The first underground trains of London ran under the streets in 1863.",
  "The last steam trains of British Railways ran on the main line in 1968.",
);

let teacher: Actor;
let documentId: string;

beforeAll(async () => {
  await makeJobQueue();
  teacher = await aTeacher();
  const file = { fileName: "offices.pptx", sha256: "0".repeat(64), sizeBytes: 1 };
  [documentId = ""] = await addDocuments(teacher, [{ ...file, document: OFFICES, pictures: [] }]);
});

/** A run from its start to its end, as its teacher sees it. */
async function ran(generator: Generator, types: readonly string[]) {
  const wishes = { documentId, generator, count: 5, types: [...types], instructions: "" };
  const { generationId } = await startGeneration(teacher, wishes);
  const job = { attempts: 1, max_attempts: 10 } as Parameters<typeof generateQuestions>[1]["job"];
  await generateQuestions({ generationId }, { job });
  const { questions, ...progress } = await getGeneration(teacher.personId, generationId);
  const rows = await db.question.findMany({ where: { generationId }, select: { type: true } });
  return { ...progress, made: new Set(rows.map(({ type }) => type)) };
}

it("makes rough drafts of the kinds that were ticked when the lesson's questions were asked for", async () => {
  const { types } = await ran("offline", ["matching", "trace-table"]);
  expect(types).toEqual(["matching", "trace-table"]);
  expect((await ran("drafts", types)).made).toEqual(new Set(["matching"]));
  expect((await ran("drafts", [])).made).toContain("cloze");
});

it("says in a sentence that there are none of the kinds that were ticked", async () => {
  const { state, madeCount, message } = await ran("drafts", ["multiple-choice"]);
  expect({ state, madeCount }).toEqual({ state: "done", madeCount: 0 });
  expect(message).toMatch(/^There are no rough drafts of the kinds you asked for/);
});

it("drafts beside a kind that needs Python where Python is switched off", async () => {
  const before = env.ENABLE_PYTHON_RUNNER;
  Object.assign(env, { ENABLE_PYTHON_RUNNER: false });
  expect((await ran("drafts", ["cloze", "python-code"])).state).toBe("done");
  await expect(ran("offline", ["python-code"])).rejects.toMatchObject({ code: "unavailable" });
  Object.assign(env, { ENABLE_PYTHON_RUNNER: before });
});
