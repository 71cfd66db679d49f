import { expect, it } from "vitest";
import type { Content } from "./schema";
import { describeResponse } from "./summarise";

const content: Content = { v: 1, minWords: 0, maxWords: 400 };

it("gives a person the whole answer to mark, paragraph by paragraph", () => {
  const text = `First. ${"word ".repeat(300)}\n\nSecond paragraph.`;
  expect(describeResponse(content, { v: 1, text: ` ${text} ` })).toBe(text);
});
