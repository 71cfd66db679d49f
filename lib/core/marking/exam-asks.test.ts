import { expect, it } from "vitest";
import { followUpAskOf, scoreAskOf } from "./exam-asks";

const setting = { variant: "strict" as const, lang: "en", names: ["Ann Lee"] };
const event = {
  event_type: "followup_requested" as const,
  delivery_id: "0190a000-0000-7000-8000-000000000001",
  participant_id: "0190a000-0000-7000-8000-000000000002",
  exam_session_id: "0190a000-0000-7000-8000-000000000003",
  question_id: "0190a000-0000-7000-8000-000000000004",
  timestamp: "2026-03-05T09:00:00.000Z",
  sequence: 1,
  answer_position: 3,
  followups_asked: 0,
  question: {
    text: "Why does ice float?",
    nth: 1,
    rubric: { v: 1, rubric: "Density (2)", modelAnswer: "It is less dense.", strictness: "strict" },
    content: { v: 1, maxFollowups: 5 },
  },
  response: { v: 1, turns: [{ role: "student", content: "It is light.", at: null }], draft: "" },
};

it("asks on about an exam's answer as its manifest and the question say", () => {
  expect(followUpAskOf(event, { ...setting, maxFollowups: 3 })).toMatchObject({
    prompt: "Why does ice float?",
    rubric: "Density (2)",
    variant: "strict",
    conversation: [{ role: "student", content: "It is light." }],
    maxFollowups: 3,
  });
});

it("counts what was asked where the browser left it out", () => {
  const ask = followUpAskOf({ ...event, followups_asked: 3 }, { ...setting, maxFollowups: 3 });
  expect(ask.maxFollowups).toBe(0);
});

it("suggests a score for a result file's conversation by its own mark scheme", () => {
  const asked = scoreAskOf(
    {
      text: "Why does ice float?",
      topic: "",
      difficulty: "easy",
      max_points: 3,
      rubric: "Density (2)\nExpands (1)",
      model_answer: "",
      conversation: [
        { role: "student", content: "Light.", at: null },
        { role: "assistant", content: "Why?", at: null },
        { role: "student", content: "It expands.", at: null },
      ],
      llm_score: null,
      llm_feedback: null,
    },
    { ...setting, pupilAge: 15 },
  );
  expect(asked).toMatchObject({ said: ["Light.", "It expands."], asked: ["Why?"] });
  expect(asked.scheme.criteria.map(({ points }) => points)).toEqual([2, 1]);
});
