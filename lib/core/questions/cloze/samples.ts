import * as fc from "fast-check";
import { newTextRule } from "../shared/new-text-rule";
import type { ExampleQuestion, Item, SampleQuestion, TypeSamples } from "../shared/samples";
import { items, partId, slip, textRule, typed } from "../shared/samples";
import type { Content, Gap, Key, Response } from "./schema";
import { gapsOf, wordsFor } from "./schema";

interface MadeGap {
  readonly gap: Gap;
  readonly key: Key["gaps"][number];
}

const example: ExampleQuestion<Content, Key> = {
  prompt: "Complete the text about memory.",
  content: {
    v: 1,
    pieces: [
      { kind: "text", text: "Data in " },
      { kind: "bank", id: "g1" },
      { kind: "text", text: " is lost when the power is off. Programs are stored on the " },
      { kind: "bank", id: "g2" },
      { kind: "text", text: ". One byte has " },
      { kind: "typed", id: "g3" },
      { kind: "text", text: " bits, and a kilobyte is " },
      {
        kind: "dropdown",
        id: "g4",
        options: [
          { id: "x", text: "larger" },
          { id: "y", text: "smaller" },
        ],
      },
      { kind: "text", text: " than a byte." },
    ],
    bank: [
      { id: "w1", text: "RAM" },
      { id: "w2", text: "hard disk" },
      { id: "w3", text: "monitor" },
    ],
  },
  key: {
    v: 1,
    gaps: [
      { gap: "g1", word: "w1" },
      { gap: "g2", word: "w2" },
      { gap: "g3", rule: newTextRule(["8"]) },
      { gap: "g4", word: "x" },
    ],
  },
};

export const samples: TypeSamples<Content, Key, Response> = {
  example,
  question: fc
    .record({
      ids: fc.uniqueArray(partId, { minLength: 1, maxLength: 8 }),
      bank: items({ min: 2, max: 8 }),
    })
    .chain(({ ids, bank }) =>
      fc.tuple(...ids.map((id) => madeGap(id, bank))).map((gaps) => question(gaps, bank)),
    ),
  responses: (content) => responseFrom(content, (gap) => fc.option(anyWord(content, gap))),
  nearMisses: (content, key) =>
    responseFrom(content, (gap) => {
      const right = key.gaps.find((one) => one.gap === gap.id);
      const accepted =
        right !== undefined && "rule" in right ? right.rule.accepted[0]?.text : undefined;
      return accepted === undefined
        ? anyWord(content, gap)
        : slip(accepted).map((text) => text.slice(0, 200));
    }),
};

function madeGap(id: string, bank: readonly Item[]): fc.Arbitrary<MadeGap> {
  return fc.oneof(
    textRule.map((rule): MadeGap => ({ gap: { kind: "typed", id }, key: { gap: id, rule } })),
    items({ min: 2, max: 6 }).map(
      (options): MadeGap => ({
        gap: { kind: "dropdown", id, options },
        key: { gap: id, word: options[0]?.id ?? "" },
      }),
    ),
    fc
      .constantFrom(...bank)
      .map((word): MadeGap => ({ gap: { kind: "bank", id }, key: { gap: id, word: word.id } })),
  );
}

function question(gaps: readonly MadeGap[], bank: Item[]): SampleQuestion<Content, Key> {
  return {
    content: {
      v: 1,
      pieces: gaps.flatMap(({ gap }) => [
        { kind: "text" as const, text: "The sentence says " },
        gap,
      ]),
      bank,
    },
    key: { v: 1, gaps: gaps.map(({ key }) => key) },
  };
}

function anyWord(content: Content, gap: Gap): fc.Arbitrary<string> {
  if (gap.kind === "typed") return typed(200);
  return fc.constantFrom("", ...wordsFor(content, gap).map(({ id }) => id));
}

function responseFrom(
  content: Content,
  give: (gap: Gap) => fc.Arbitrary<string | null>,
): fc.Arbitrary<Response> {
  return fc
    .tuple(...gapsOf(content).map((gap) => give(gap).map((text) => ({ gap: gap.id, text }))))
    .map((given) => ({
      v: 1,
      gaps: given.flatMap(({ gap, text }) => (text === null ? [] : [{ gap, text }])),
    }));
}
