import { expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "./find-facts";

const heading = (text: string) => ({ kind: "heading" as const, text });

function lesson(...blocks: Pick<Block, "text">[]): SourceDocument {
  return {
    kind: "docx",
    title: "Lesson",
    blocks: blocks.map((block, index) => ({ address: `b${index}`, kind: "paragraph", ...block })),
    objectives: [],
    vocabulary: [],
    notices: [],
  };
}

it("meanings end where their sentence goes on to something else", () => {
  const text = "The pharaoh was the king of all Egypt and was treated as a living god.";
  expect(findFacts(lesson({ text })).definitions).toMatchObject([
    { term: "Pharaoh", meaning: "the king of all Egypt" },
  ]);
});

it("meanings do not say their term's other name, and have no words cut short", () => {
  const { definitions } = findFacts(
    lesson(
      heading("Key words"),
      { text: "Nibbana – the end of craving and suffering (nirvana)" },
      { text: "Sangha – the community of Buddhists, esp. monks and nuns" },
    ),
  );
  expect(definitions.map(({ meaning }) => meaning)).toEqual([
    "the end of craving and suffering",
    "the community of Buddhists, especially monks and nuns",
  ]);
});
