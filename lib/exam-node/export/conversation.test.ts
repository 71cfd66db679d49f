import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import type { ExamEvent } from "@/lib/core/exams/events";
import { saveOf } from "@/test/exam-node-client";
import { endInsideNode, insideNode } from "@/test/exam-node-inside";
import { examPackage, examPupil, examQuestion } from "@/test/exam-node-package";
import { control } from "../control/control";
import { save } from "../pupil/save";
import { start } from "../pupil/start";
import { getWaiting } from "../store/outbox";
import { getSession } from "../store/sessions";
import { exportFile } from "./results";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-conversation-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (time: string) => new Date(`2026-03-05T${time}Z`);
const own = (content: string) => ({
  role: "student" as const,
  content,
  at: "2026-03-05T09:10:00Z",
});
const asks = (content: string) => ({ role: "assistant" as const, content, at: null });

it("has the examiner read each finished answer once, and exports what was really asked", async () => {
  const question = examQuestion({
    type: "dialogue",
    content: { v: 1, maxFollowups: 2 },
    key: { v: 1, rubric: "Density (4)", modelAnswer: "It is less dense.", strictness: "strict" },
  });
  const group = examPackage({ questions: [question], pupils: [examPupil()] });
  const { node: inside, sessionIds } = insideNode(folder, group);
  const node = { ...inside, config: { ...inside.config, coordinatorUrl: "http://127.0.0.1:9" } };
  const [sessionId = ""] = sessionIds;
  start(node, getSession(node.database, sessionId), at("09:00:00"));
  let sequence = 0;
  const say = (turns: object[], draft: string) => {
    sequence += 1;
    const response = { v: 1, turns, draft };
    const given = { response, client_seq: sequence, based_on: 100 };
    return save(node, sessionId, saveOf(question.id, given), at(`09:10:${10 + sequence}`));
  };
  const requests = () =>
    getWaiting(node.database, 100)
      .map((event) => event as ExamEvent)
      .filter(({ event_type }) => event_type === "followup_requested");

  await say([], "Ice is");
  await say([], "Ice is light.");
  expect(requests()).toEqual([]);
  await say([own("Ice is light.")], "");
  await say([own("Ice is light.")], "");
  expect(requests()).toMatchObject([{ followups_asked: 0, question: { text: question.prompt } }]);

  const [request] = requests();
  if (request?.event_type !== "followup_requested") throw new Error("nothing was asked");
  control(
    node,
    {
      command_id: "0197a000-0000-7000-8000-00000000f011",
      by: "examiner",
      action: "follow_up",
      exam_session_id: sessionId,
      question_id: question.id,
      answer_position: request.answer_position,
      text: "Lighter than what?",
    },
    at("09:10:20"),
  );
  await say([own("Ice is light."), asks("Lighter than what?")], "Than wat");
  await say([own("Ice is light."), asks("Is it density? Well done."), own("Yes.")], "Than water.");

  const conversation = exportFile(node.database).results[0]?.questions[0]?.conversation;
  expect(conversation?.map(({ role, content }) => `${role}: ${content}`)).toEqual([
    "student: Ice is light.",
    "student: Yes.",
    "student: Than water.",
    "assistant: Lighter than what?",
  ]);
  endInsideNode(inside);
});
