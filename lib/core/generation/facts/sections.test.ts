import { expect, it } from "vitest";
import { LESSON } from "@/test/a-lesson";
import { taughtBlocks } from "./sections";

const lengthsTaught = (text: string) => {
  const block = { address: "Page 1, paragraph 1", kind: "paragraph" as const, text };
  return taughtBlocks({ ...LESSON, blocks: [block] }).map((taught) => taught.block.text.length);
};

it("reads a long paragraph, but none made to keep the generator busy", () => {
  expect(lengthsTaught("RAM forgets. ".repeat(1_000))).toEqual([13_000]);
  expect(lengthsTaught("a*".repeat(20_000))).toEqual([]);
});
