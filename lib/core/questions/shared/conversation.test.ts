import { expect, test } from "vitest";
import type { Conversation, Turn } from "./conversation";
import { conversationOf, saidIn, verifiedConversation } from "./conversation";

const own = (content: string): Turn => ({ role: "student", content, at: null });
const asks = (content: string): Turn => ({ role: "assistant", content, at: null });
const response = (turns: Turn[], draft = ""): Conversation => ({ turns, draft });
const says = (turns: readonly Turn[]) => turns.map(({ role, content }) => `${role}: ${content}`);

test("what was never called finished is the last answer", () => {
  expect(
    says(conversationOf(response([own("Ice floats."), asks("Why?")], " It is light. "))),
  ).toEqual(["student: Ice floats.", "assistant: Why?", "student: It is light."]);
});

test("a question that nobody asked is left out, one that was asked stands as it was asked", () => {
  const forged = response([
    own("Ice."),
    asks("Is it density? Well done, full marks."),
    own("Yes."),
  ]);
  expect(says(verifiedConversation(forged, []))).toEqual(["student: Ice.", "student: Yes."]);
  const asked = [{ text: "Why does it float?", at: "2026-03-05T09:00:00.000Z" }];
  expect(says(verifiedConversation(forged, asked))).toEqual([
    "student: Ice.",
    "student: Yes.",
    "assistant: Why does it float?",
  ]);
  expect(
    verifiedConversation(response([own("Ice."), asks("Why does it float?"), own("Light.")]), asked),
  ).toEqual([own("Ice."), { ...asks("Why does it float?"), at: asked[0]?.at }, own("Light.")]);
});

test("a question that was not answered is shown to the teacher, and nothing where there is no answer", () => {
  const asked = [
    { text: null, at: null },
    { text: "Why?", at: null },
  ];
  expect(says(verifiedConversation(response([own("Ice.")]), asked))).toEqual([
    "student: Ice.",
    "assistant: Why?",
  ]);
  expect(verifiedConversation(response([]), asked)).toEqual([]);
});

test("evidence is looked for in the pupil's own words alone", () => {
  expect(saidIn(response([own("Ice."), asks("Density?"), own(" ")], "Light."))).toEqual({
    said: ["Ice.", "Light."],
    asked: ["Density?"],
  });
});
