import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { db } from "@/lib/platform/db/client";
import { ask, openPaper, saveOf } from "@/test/exam-node-client";
import { firstLaunched } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import { handIn, join, review } from "@/test/practice-node";
import { preparedPractice } from "@/test/practice-school";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { ModelRequest, StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import type { WorkerProgram } from "@/test/worker-program";

const WEB_PORT = 21_490;
const school = examSchool({ firstPort: 21_400, coordinatorUrl: `http://127.0.0.1:${WEB_PORT}` });
const SOON = { timeout: 20_000, interval: 25 };
const QUESTION = {
  ...{ text: "Why does ice float on water?", topic: "Density", difficulty: "hard", max_points: 4 },
  ...{ rubric: "Says that ice is less dense (4)", model_answer: "It is less dense." },
};
const askedSchema = z.object({
  follow_ups: z.array(
    z.object({ text: z.nullable(z.string()), replied_at: z.nullable(z.string()) }),
  ),
});

let model: StrictModelServer;
let worker: WorkerProgram;
let web: ExamWeb;

/** Takes up the pupil's last words, as an examiner does. */
function examiner({ messages }: ModelRequest): string {
  const { conversation } = JSON.parse(messages.at(-1)?.content ?? "{}") as {
    conversation: { words: string }[];
  };
  return JSON.stringify({ question: `What do you mean by “${conversation.at(-1)?.words}”?` });
}

beforeAll(async () => {
  model = await startStrictModelServer(examiner);
  const settings = { OPENAI_API_KEY: GOOD_KEY, OPENAI_BASE_URL: model.url };
  worker = school.startWorker({ ...settings, OPENAI_MODEL: GOOD_MODEL });
  web = await startExamWeb(WEB_PORT);
});
afterAll(async () => {
  await Promise.all([web.stop(), worker.kill(), model.stop()]);
});

it("asks on in a practice about what was said, and nothing of the words is left outside of it", async () => {
  const folder = await preparedPractice(school, "ice-practice", QUESTION);
  const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  const { token, exam_session_id: session } = await join(group, "Ada Obi");
  const questionId = (await openPaper(group, token)).questions[0]?.question_id ?? "";
  const turns: { role: string; content: string; at: null }[] = [];
  /** Says something, and waits for the examiner's word on it. */
  const say = async (content: string) => {
    turns.push({ role: "student", content, at: null });
    const answer = turns.filter(({ role }) => role === "student").length;
    const response = { v: 1, turns, draft: "" };
    const save = saveOf(questionId, { response, client_seq: answer, based_on: 1_000 });
    expect((await ask(group, token, "POST", "/exam/answer", save)).status).toBe(200);
    return await vi.waitFor(async () => {
      const reply = await ask(group, token, "GET", "/exam/progress");
      const asked = askedSchema.parse(await reply.json()).follow_ups[answer - 1];
      expect(asked?.replied_at).toBeTruthy();
      const text = asked?.text ?? "";
      turns.push({ role: "assistant", content: text, at: null });
      return text;
    }, SOON);
  };
  expect(await say("Ice is light, says Zebedee")).toBe(
    "What do you mean by “Ice is light, says Zebedee”?",
  );
  expect(await say("It weighs little")).toBe("What do you mean by “It weighs little”?");
  turns.push({ role: "student", content: "For its size", at: null });
  const last = { v: 1, turns, draft: "" };
  const save = saveOf(questionId, { response: last, client_seq: 3, based_on: 1_000 });
  expect((await ask(group, token, "POST", "/exam/answer", save)).status).toBe(200);
  await handIn(group, token);

  const { questions } = await review(group, token, 1);
  expect(questions[0]?.conversation.slice(0, 5).map(({ content }) => content)).toEqual([
    "Ice is light, says Zebedee",
    "What do you mean by “Ice is light, says Zebedee”?",
    "It weighs little",
    "What do you mean by “It weighs little”?",
    "For its size",
  ]);
  // Read by the practices' own examiners, paid from their own allowance, and forgotten.
  const calls = await db.modelCall.findMany({ select: { purpose: true, outcome: true } });
  expect(calls.slice(0, 2)).toEqual(
    Array.from({ length: 2 }, () => ({ purpose: "practice-follow-up", outcome: "ok" })),
  );
  const { groupId } = await db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
  await vi.waitFor(async () => {
    const waits = { groupId, type: "followup_requested" };
    expect(await db.examEvent.count({ where: waits })).toBe(0);
    const forgotten = await db.examEvent.findMany({
      where: { groupId, type: "followup_forgotten" },
    });
    expect(forgotten.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(forgotten)).not.toMatch(/Zebedee|Ada/);
  }, SOON);
  expect(JSON.stringify(model.requests)).not.toMatch(/Ada Obi|guest-/);
  expect(JSON.stringify(model.requests)).not.toContain(session);
}, 120_000);
