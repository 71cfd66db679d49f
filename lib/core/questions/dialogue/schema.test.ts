import { expect, test } from "vitest";
import { answerForm } from "./schema";

const asksTwice = { v: 1, maxFollowups: 2 } as const;

test("a pupil is told that more may be asked only where somebody is there to ask", () => {
  expect(answerForm(asksTwice)).toBe("Write your answer in sentences.");
  expect(answerForm(asksTwice, true)).toMatch(/You may be asked more about it\.$/);
  expect(answerForm({ ...asksTwice, maxFollowups: 0 }, true)).not.toMatch(/asked/);
});
