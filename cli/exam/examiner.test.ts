import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { db } from "@/lib/platform/db/client";
import { manifestOf, writtenExam } from "@/test/exam-manifest";
import { ask, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { firstLaunched, passwordOf } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { ModelRequest, Mood, StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import type { WorkerProgram } from "@/test/worker-program";

const WEB_PORT = 20_690;
const school = examSchool({ firstPort: 20_600, coordinatorUrl: `http://127.0.0.1:${WEB_PORT}` });
const SOON = { timeout: 20_000, interval: 25 };
const askedSchema = z.object({
  follow_ups: z.array(
    z.object({ text: z.nullable(z.string()), replied_at: z.nullable(z.string()) }),
  ),
});

let model: StrictModelServer;
let worker: WorkerProgram;
let web: ExamWeb;
let nonsense = false;

/** Takes up the pupil's last words, as an examiner does. */
function examiner({ messages }: ModelRequest): string {
  if (nonsense) return JSON.stringify({ verdict: 7 });
  const { conversation } = JSON.parse(messages.at(-1)?.content ?? "{}") as {
    conversation: { words: string }[];
  };
  return JSON.stringify({ question: `What do you mean by “${conversation.at(-1)?.words}”?` });
}

beforeAll(async () => {
  model = await startStrictModelServer(examiner);
  const settings = {
    OPENAI_API_KEY: GOOD_KEY,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: GOOD_MODEL,
  };
  worker = school.startWorker(settings);
  web = await startExamWeb(WEB_PORT);
});
afterAll(async () => {
  await Promise.all([web.stop(), worker.kill(), model.stop()]);
});
beforeEach(() => {
  nonsense = false;
  model.moods.splice(0);
});

/** A pupil in front of a group with one question, which an examiner may ask on about twice. */
async function aSitting(examId: string) {
  const written = writtenExam(examId, 1);
  const question = {
    ...{
      text: "Why does ice float on water?",
      topic: "Density",
      difficulty: "hard",
      max_points: 4,
    },
    ...{ rubric: "Says that ice is less dense (4)", model_answer: "It is less dense." },
  };
  written.write("questions.json", JSON.stringify([question]));
  const settings = { num_questions: 1, max_followups: 2 };
  written.write("manifest.yaml", manifestOf(examId, settings));
  const made = await school.exam("prep", "--manifest", written.manifest, "--out", written.out);
  if (made.status !== 0) throw new Error(made.said);
  const folder = path.join(written.out, examId);
  const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  const { token } = await logIn(group, "S1", passwordOf(folder, "S1"));
  const questionId = (await openPaper(group, token)).questions[0]?.question_id ?? "";
  const turns: { role: string; content: string; at: null }[] = [];
  let sequence = 0;
  const followUps = async () => {
    const reply = await ask(group, token, "GET", "/exam/progress");
    return askedSchema.parse(await reply.json()).follow_ups;
  };
  return {
    group,
    followUps,
    /** Says something and calls it finished. @returns the milliseconds until it was saved. */
    say: async (content: string) => {
      sequence += 1;
      turns.push({ role: "student", content, at: null });
      const response = { v: 1, turns, draft: "" };
      const before = performance.now();
      const save = saveOf(questionId, { response, client_seq: sequence, based_on: 1_000 });
      const reply = await ask(group, token, "POST", "/exam/answer", save);
      expect(reply.status).toBe(200);
      return performance.now() - before;
    },
    /** The examiner's word on the n-th answer, once there is one; null: it asks nothing. */
    asked: async (answer: number) => {
      const replied = () => followUps().then((all) => all[answer - 1]);
      await vi.waitFor(async () => expect((await replied())?.replied_at).toBeTruthy(), SOON);
      const text = (await replied())?.text ?? null;
      if (text !== null) turns.push({ role: "assistant", content: text, at: null });
      return text;
    },
  };
}

describe("the examiner of a group", () => {
  it("asks on about what was said, as often as it may and no more", async () => {
    const { say, asked, followUps } = await aSitting("chemistry-g1");
    await say("Ice is light");
    expect(await asked(1)).toBe("What do you mean by “Ice is light”?");
    await say("It weighs little");
    expect(await asked(2)).toBe("What do you mean by “It weighs little”?");
    await say("For its size, I mean");
    expect(await followUps()).toHaveLength(2);
    expect(JSON.stringify(model.requests)).not.toContain("Pupil 1");
  });

  it("asks nothing while the model refuses, fails, or speaks nonsense, and the exam goes on", async () => {
    const { say, asked } = await aSitting("biology-g1");
    model.moods.push({ kind: "refuse" });
    await say("Ice is light");
    expect(await asked(1)).toBeNull();
    nonsense = true;
    await say("Ice is lighter than water");
    expect(await asked(2)).toBeNull();
    nonsense = false;
    await say("It weighs little");
    expect(await asked(3)).toBe("What do you mean by “It weighs little”?");
  });

  it("never keeps a save waiting, however long the model takes", async () => {
    const { say, followUps } = await aSitting("geography-g1");
    model.moods.push({ kind: "hang" } satisfies Mood);
    await say("Ice is light");
    await vi.waitFor(() => expect(model.unanswered.size).toBe(1), SOON);
    await say("And it is cold");
    // The next answer was taken while the model was being waited for.
    expect(model.unanswered.size).toBe(1);
    expect(await followUps()).toMatchObject([{ text: null }, {}]);
  });

  it("tells staff at once of a child who may be at risk, and asks that child nothing", async () => {
    const { say, asked } = await aSitting("drama-g1");
    const sent = model.requests.length;
    await say("I don't know. My stepdad hits me at home.");
    expect(await asked(1)).toBeNull();
    expect(model.requests).toHaveLength(sent);
    const concerns = await db.safeguardingConcern.findMany({
      where: { source: { contains: "drama-g1" } },
    });
    expect(concerns).toMatchObject([
      { pupilName: "Pupil 1", words: "I don't know. My stepdad hits me at home.", actedAt: null },
    ]);
  });
});

describe("without a model", () => {
  it("tells the group that nothing is asked", async () => {
    await worker.kill();
    worker = school.startWorker();
    const { say, asked } = await aSitting("french-g1");
    await say("Ice is light");
    expect(await asked(1)).toBeNull();
  });
});
