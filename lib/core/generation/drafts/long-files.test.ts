import { expect, it } from "vitest";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { generateDrafts } from "./generate-drafts";

const LINES = 3_000;
const REQUEST = { count: 10, types: [], instructions: "", pupilAge: 12 };

/** A book or a list of everything: whatever compares each line with each other takes minutes over it. */
function aBook(kind: "paragraph" | "list-item") {
  const book = lessonOfLines(
    ...Array.from(
      { length: LINES },
      (_, at) => `Street ${at} of the town: what the guide says of it ${at}`,
    ),
    ...Array.from({ length: LINES }, (_, at) => `# Chapter ${at}`),
    ...Array.from(
      { length: LINES },
      (_, at) => `The builders laid road ${at} across the fields in ${1000 + (at % 900)}.`,
    ),
  );
  const blocks = book.blocks.map((block) =>
    block.kind === "paragraph" ? { ...block, kind } : block,
  );
  return { ...book, blocks };
}

// No time is asserted: a comparison of each with each runs into the test's own limit.
it.each(["paragraph", "list-item"] as const)("come of a book of %ss too", (kind) => {
  const book = aBook(kind);
  expect(generateOffline(book, REQUEST).questions.length).toBeLessThanOrEqual(REQUEST.count);
  expect(generateDrafts(book, REQUEST).questions.length).toBeLessThanOrEqual(REQUEST.count);
});
