import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { itemText, partId, slip, typed } from "../shared/samples";
import { completionOf } from "./compose";
import type { Content, Key, Response } from "./schema";
import { gapsOf } from "./schema";

const example = completionOf({
  language: "python",
  pieces: ["total = 0\nfor number in ", ":\n    total = ", " + number\nprint(", ")"],
  gaps: [
    {
      accepted: ["range(1, 6)"],
      hint: "Which function counts for you? Look at where it begins and where it stops.",
    },
    { accepted: ["total"] },
    { accepted: ["total"] },
  ],
});

const code = fc.oneof(
  fc.constantFrom("range(5)", "print('Hi')", "x == 1", "not in", "i + 1", "“a”", "'", "# x", '"a'),
  itemText.map((text) => text.slice(0, 120)),
);
const accepted = fc.array(code, { minLength: 1, maxLength: 4 });
const between = fc.constantFrom("x = ", "\n    ", " + ", "\nprint(", ")", "\n\nif ", ":\n");

const anyGap = (content: Content, text: fc.Arbitrary<string>): fc.Arbitrary<Response> =>
  fc
    .record({
      some: fc.shuffledSubarray(gapsOf(content).map(({ id }) => id)),
      hints: fc.option(fc.shuffledSubarray(gapsOf(content).map(({ id }) => id)), {
        nil: undefined,
      }),
    })
    .chain(({ some, hints }) =>
      fc.array(text, { minLength: some.length, maxLength: some.length }).map((texts) => {
        const gaps = some.map((gap, index) => ({ gap, text: texts[index] ?? "" }));
        return hints === undefined ? { v: 1, gaps } : { v: 1, gaps, hints };
      }),
    );

export const samples: TypeSamples<Content, Key, Response> = {
  example: { prompt: "Complete the program so that it prints 15, the sum of 1 to 5.", ...example },
  question: fc
    .record({
      ids: fc.uniqueArray(partId, { minLength: 1, maxLength: 6 }),
      language: fc.constantFrom("python" as const, "other" as const),
      gapWidth: fc.integer({ min: 4, max: 40 }),
    })
    .chain(({ ids, ...rest }) =>
      fc
        .tuple(
          ...ids.map((id) =>
            fc.record({
              id: fc.constant(id),
              accepted,
              before: between,
              hint: fc.option(itemText, { nil: undefined }),
            }),
          ),
        )
        .map((gaps) => ({
          content: {
            v: 1 as const,
            ...rest,
            pieces: gaps.flatMap(({ id, before, hint }): Content["pieces"] => [
              { kind: "code", text: before },
              hint === undefined ? { kind: "gap", id } : { kind: "gap", id, hint },
            ]),
          },
          key: {
            v: 1 as const,
            gaps: gaps.map(({ id, accepted: texts }) => ({ gap: id, accepted: texts })),
          },
        })),
    ),
  responses: (content) => anyGap(content, typed(120)),
  nearMisses: (_content, { gaps }) =>
    fc.nat({ max: gaps.length - 1 }).chain((at) =>
      slip(gaps[at]?.accepted[0] ?? "").map((text) => ({
        v: 1,
        gaps: gaps.map(({ gap, accepted: [right = ""] }, index) => ({
          gap,
          text: (index === at ? text : right).slice(0, 120),
        })),
      })),
    ),
};
