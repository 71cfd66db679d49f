import * as fc from "fast-check";
import { DEEPEST } from "../shared/deepest-indent";
import type { Item, TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import { parsonsOf } from "./compose";
import type { Content, Key, Placed, Response } from "./schema";

const example = parsonsOf({
  language: "python",
  asksIndent: true,
  programs: ["total = 0\nfor number in range(1, 6):\n    total = total + number\nprint(total)"],
  wrongLines: ["for number in range(1, 5):"],
});

const depth = fc.nat({ max: DEEPEST });
const placed = (lines: readonly { readonly id: string }[]): fc.Arbitrary<Placed[]> =>
  fc
    .tuple(...lines.map(({ id }) => depth.map((indent) => ({ line: id, indent }))))
    .map((all) => [...all]);

/** Some of the lines in any order, at any depth. */
const program = (lines: readonly { readonly id: string }[], least: number) =>
  fc.shuffledSubarray([...lines], { minLength: least }).chain(placed);

/** Now and then two lines say the same. */
function repeated(list: readonly Item[], again: boolean): { id: string; code: string }[] {
  const [first] = list;
  return list.map(({ id, text }, index) => ({
    id,
    code: again && index === 1 && first !== undefined ? first.text : text,
  }));
}

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Build a program that adds the numbers from 1 to 5 and prints their sum.",
    ...example,
  },
  question: fc
    .record({ list: items({ min: 2, max: 10 }), again: fc.boolean(), asksIndent: fc.boolean() })
    .chain(({ list, again, asksIndent }) => {
      const lines = repeated(list, again);
      return fc
        .record({
          solutions: fc.array(program(lines, 2), { minLength: 1, maxLength: 3 }),
          language: fc.constantFrom("python" as const, "other" as const),
        })
        .map(({ solutions, language }) => ({
          content: { v: 1 as const, language, asksIndent, lines },
          key: { v: 1 as const, solutions },
        }));
    }),
  responses: ({ lines }) => program(lines, 0).map((given) => ({ v: 1, lines: given })),
  nearMisses: (_content, { solutions }) =>
    fc.nat({ max: 19 }).map((at) => {
      const right = [...(solutions[0] ?? [])];
      const [moved] = right.splice(at % Math.max(1, right.length), 1);
      const last = moved === undefined ? [] : [{ ...moved, indent: (moved.indent + 1) % DEEPEST }];
      return { v: 1, lines: [...right, ...last] };
    }),
};
