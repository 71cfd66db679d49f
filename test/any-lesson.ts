import fc from "fast-check";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";

/** What teachers write, signs and all: "+ / -", "C++", "(see p. 4", "what?!". */
const word = fc.constantFrom(
  ...["+ / -", "C++", "(see", "[x]", "a*b", "what?!", "\\", "^2", "$5", "{", "|", ".", "-", "½"],
  ...["Solid", "liquid", "the cell", "is a", "Photosynthesis", "means", "first", "then", "because"],
  ...[
    "moves",
    "a substance that",
    "Key words",
    "How it works",
    "binary",
    "1010",
    "Step 1",
    "–",
    ":",
  ],
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const row = (columns: number) => fc.array(text, { minLength: columns, maxLength: columns });
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(row(columns), { minLength: 1, maxLength: 7 }))
  .map((rows) => ({ kind: "table" as const, text: rows.flat().join(" "), rows }));
const plain = fc.record({
  kind: fc.constantFrom("heading" as const, "paragraph" as const, "list-item" as const),
  text,
});
/** A lesson of any shape, made of such words. */
export const anyLesson: fc.Arbitrary<SourceDocument> = fc
  .array(fc.oneof(plain, table), { minLength: 1, maxLength: 12 })
  .map((blocks): SourceDocument => {
    const placed = blocks.map(
      (block, at): Block => ({
        ...block,
        address: `Slide 1, block ${at + 1}`,
        container: 1,
        ...(block.kind === "table" ? {} : { level: 0 }),
      }),
    );
    return {
      ...{ kind: "pptx", title: "C++ (part 1", blocks: placed },
      ...{ objectives: [], vocabulary: [], tasks: [], notices: [] },
    };
  });
