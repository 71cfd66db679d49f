import * as fc from "fast-check";
import type { ExampleQuestion, TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** What may be chosen in one row: one column, or any number from one on. */
function choice({
  columns,
  choices,
}: Pick<Content, "columns" | "choices">): fc.Arbitrary<string[]> {
  return choices === "one"
    ? fc.constantFrom(...ids(columns)).map((id) => [id])
    : fc.shuffledSubarray(ids(columns), { minLength: 1 });
}

const content: fc.Arbitrary<Content> = fc.record({
  v: fc.constant(1),
  rows: items({ min: 2, max: 10 }),
  columns: items({ min: 2, max: 5 }),
  choices: fc.constantFrom("one", "several"),
});

const chosenIn = (shown: Content, rows: readonly string[]): fc.Arbitrary<Response> =>
  fc.array(choice(shown), { minLength: rows.length, maxLength: rows.length }).map((chosen) => ({
    v: 1,
    rows: rows.map((row, index) => ({ row, columns: chosen[index] ?? [] })),
  }));

const example: ExampleQuestion<Content, Key> = {
  prompt: "Which of these statements about memory are true?",
  content: {
    v: 1,
    rows: [
      { id: "a", text: "RAM forgets when the power goes off." },
      { id: "b", text: "A program that runs is held in RAM." },
      { id: "c", text: "ROM holds the files that pupils save." },
      { id: "d", text: "A cache is slower than a hard disk." },
      { id: "e", text: "A byte is larger than a bit." },
    ],
    columns: [
      { id: "t", text: "True" },
      { id: "f", text: "False" },
    ],
    choices: "one",
  },
  key: {
    v: 1,
    rows: [
      { row: "a", columns: ["t"] },
      { row: "b", columns: ["t"] },
      { row: "c", columns: ["f"] },
      { row: "d", columns: ["f"] },
      { row: "e", columns: ["t"] },
    ],
  },
};

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: content.chain((shown) =>
    chosenIn(shown, ids(shown.rows)).map((key) => ({ content: shown, key })),
  ),
  responses: (shown) => fc.shuffledSubarray(ids(shown.rows)).chain((rows) => chosenIn(shown, rows)),
  nearMisses: (shown, { rows }) =>
    fc
      .record({ at: fc.nat({ max: rows.length - 1 }), columns: choice(shown) })
      .map(({ at, columns }) => ({
        v: 1,
        rows: rows.map((row, index) => (index === at ? { ...row, columns } : row)),
      })),
};
