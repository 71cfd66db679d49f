import * as fc from "fast-check";
import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { areaBetween, WHOLE } from "@/lib/core/kernel/picture-area";
import type { Mark } from "@/lib/core/python/turtle/drawing";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import type { TextRule } from "./accepted-answer";
import { oneLine } from "./one-line";
import { MOST_CORNERS, outlineProblem } from "./polygon";
import type { ProgramTest } from "./program-shapes";
import { comparedWords } from "./short-text";

/** What a type's samples.ts exports as `samples`: questions and responses for the contract test. */
export interface TypeSamples<Content, Key, Response> {
  /** One question as a teacher would write it: the browser tests have it on their paper. */
  readonly example: ExampleQuestion<Content, Key>;
  /** Content and key that belong together, of the current version; the key can earn full marks. */
  readonly question: fc.Arbitrary<SampleQuestion<Content, Key>>;
  /** Anything a pupil could give to this content, empty responses too. */
  responses(content: Content): fc.Arbitrary<Response>;
  /** Responses near the right one: a letter out, one item moved, one tick too many. */
  nearMisses(content: Content, key: Key): fc.Arbitrary<Response>;
  /** What running an answer would give, where a type marks by that: as `mark` is given it. */
  given?(content: Content, key: Key, response: Response): unknown;
}

export interface SampleQuestion<Content, Key> {
  readonly content: Content;
  readonly key: Key;
}

export interface ExampleQuestion<Content, Key> extends SampleQuestion<Content, Key> {
  readonly prompt: string;
}

/** A registered type's samples, their own shapes forgotten. */
export type AnyTypeSamples = TypeSamples<unknown, unknown, unknown>;

export interface Item {
  id: string;
  text: string;
}

export const partId: fc.Arbitrary<string> = fc.stringMatching(/^[a-z0-9]{1,12}$/);

const SCHOOL_WORDS =
  "cell nucleus photosynthesis respiration mitosis meiosis algorithm variable binary denary RAM ROM friction gravity colour metre igneous soluble insoluble seven 12 3.5 x²".split(
    " ",
  );

/** What stands in options and items: school words, and anything else that can be typed. */
export const itemText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SCHOOL_WORDS) },
    { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }) },
  )
  .filter((text) => oneLine(text) !== "");

/** Items whose ids differ and whose texts do not read as the same. */
export function items(range: { min: number; max: number }): fc.Arbitrary<Item[]> {
  return fc
    .uniqueArray(fc.record({ id: partId, text: itemText }), {
      minLength: range.min,
      maxLength: range.max,
      selector: ({ text }) => comparedWords(text, false).join(""),
    })
    .filter((list) => new Set(list.map(({ id }) => id)).size === list.length);
}

const extent = fc.tuple(fc.nat({ max: WHOLE }), fc.nat({ max: WHOLE }));

/** A place in a picture, anywhere and of any size. */
export const area: fc.Arbitrary<Area> = fc
  .record({ across: extent, down: extent })
  .map(({ across, down }) =>
    areaBetween({ x: across[0], y: down[0] }, { x: across[1], y: down[1] }),
  );

/**
 * A place with corners, which go once round a point in it. @param grid what all coordinates are a multiple of: outlines
 * on a coarse one are sound in the pixels of a small picture, too.
 */
export function outlineOn(grid: number): fc.Arbitrary<Point[]> {
  const along = fc.nat({ max: WHOLE / grid }).map((step) => step * grid);
  return fc
    .record({
      middle: fc.record({ x: along, y: along }),
      corners: fc.uniqueArray(fc.record({ x: along, y: along }), {
        minLength: 3,
        maxLength: MOST_CORNERS,
        selector: ({ x, y }) => `${x} ${y}`,
      }),
    })
    .map(({ middle, corners }) => {
      const bearing = (one: Point) => Math.atan2(one.y - middle.y, one.x - middle.x);
      return corners.toSorted((a, b) => bearing(a) - bearing(b));
    })
    .filter((corners) => outlineProblem(corners) === undefined);
}

export const outline: fc.Arbitrary<Point[]> = outlineOn(1_000);

/** What a pupil types: nearly anything, of the length a field takes. */
export function typed(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("", " ", "not RAM", "RAM or ROM", "a, b, c", "1,200", "½", "it is not that"),
    itemText.map((text) => text.slice(0, maxLength)),
    fc.string({ maxLength, unit: "grapheme" }).map((text) => text.slice(0, maxLength)),
    fc.string({ maxLength, unit: "binary" }).map((text) => text.slice(0, maxLength)),
  );
}

/** A slip of the keyboard: one letter dropped, doubled or swapped. */
export function slip(text: string): fc.Arbitrary<string> {
  return fc
    .record({ at: fc.nat({ max: Math.max(0, text.length - 1) }), kind: fc.nat({ max: 2 }) })
    .map(({ at, kind }) => {
      const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      if (kind === 0) return before + after;
      if (kind === 1) return before + letter + letter + after;
      return before + after.charAt(0) + letter + after.slice(1);
    });
}

const accepted = fc.record({
  text: itemText,
  weight: fc.constantFrom(1, 0.5, 1 / 3, 0),
});

export const textRule: fc.Arbitrary<TextRule> = fc.record({
  accepted: fc
    .array(accepted, { minLength: 1, maxLength: 6 })
    .map(([first, ...rest]) => [{ text: first?.text ?? "cell", weight: 1 }, ...rest]),
  caseSensitive: fc.boolean(),
  patterns: fc.array(
    fc.record({
      pattern: fc.constantFrom("colou?r", "(photo|light)\\s*synthesis", "(a+)+$", "\\d{1,3}"),
      weight: fc.constantFrom(1, 0.5),
    }),
    { maxLength: 2 },
  ),
  required: fc.constant([]),
  forbidden: fc.array(fc.constantFrom("maybe", "perhaps"), { maxLength: 1 }),
  typoTolerance: fc.boolean(),
  neverAccept: fc.array(fc.constantFrom("fraction", "meiosis", "cells"), { maxLength: 3 }),
});

const programTest = fc.oneof(
  fc
    .record({
      call: fc.integer({ min: -99, max: 99 }).map((number) => `area(${number}, 2)`),
      expected: fc.constantFrom("12", "'long text'", "[1, 2]", "None", "0.1"),
    })
    .map((test) => ({ ...test, input: "" })),
  fc
    .record({
      input: fc.array(fc.constantFrom("3", "Ada", "£ é 😀", ""), { minLength: 1, maxLength: 3 }),
      expected: fc.constantFrom("Hello Ada", "1\n2\n3", "£ é 😀"),
    })
    .map(({ input, expected }) => ({ call: "", input: input.join("\n"), expected })),
  fc
    .record({ side: fc.integer({ min: 1, max: 99 }), looks: fc.boolean() })
    .map(({ side, looks }) => {
      const marks: Mark[] = [
        { kind: "line", by: 1, points: [0, 0, side, 0], colour: "black", width: 1 },
      ];
      const drawing = { ...NOTHING_DRAWN, marks, lines: 1 };
      return { call: `square(${side})`, input: "", expected: "", draws: { looks, drawing } };
    }),
);

/** Tests whose ids differ, each asking something else. */
export function programTests(range: { min: number; max: number }): fc.Arbitrary<ProgramTest[]> {
  return fc
    .uniqueArray(
      fc.tuple(partId, programTest).map(([id, test]) => ({ id, ...test })),
      {
        minLength: range.min,
        maxLength: range.max,
        selector: ({ call, input }) => `${call} ${input}`,
      },
    )
    .filter((tests) => new Set(tests.map(({ id }) => id)).size === tests.length);
}

/** The value with one place replaced, dropped or doubled; now and then left as it was. */
export function damage(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .record({
      at: fc.nat({ max: 40 }),
      kind: fc.nat({ max: 4 }),
      junk: fc.jsonValue({ maxDepth: 2 }),
    })
    .map(({ at, kind, junk }) =>
      kind === 4 ? value : damagedAt(viaJson(value), { at, kind, junk }),
    );
}

function damagedAt(value: unknown, how: { at: number; kind: number; junk: unknown }): unknown {
  const places: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const name of Object.keys(node)) {
      places.push(() => {
        if (how.kind === 0) Reflect.deleteProperty(node, name);
        else if (how.kind === 1 && Array.isArray(node)) node.push(node[Number(name)]);
        else Reflect.set(node, name, how.junk);
      });
      visit(Reflect.get(node, name));
    }
  };
  visit(value);
  places[how.at % Math.max(1, places.length)]?.();
  return value;
}

/** What has hurt programs that read JSON, whatever they expected. */
const NASTY: readonly unknown[] = [
  "a".repeat(100_000),
  "(".repeat(20_000),
  "9".repeat(5_000),
  "1e".repeat(2_000),
  "e\u0301".repeat(10_000),
  "\u0000\ud800\u202e",
  `${"a ".repeat(10_000)}!`,
  "\n".repeat(19_999),
  Number.MAX_VALUE,
  -0,
  Array.from({ length: 20_000 }, () => "a"),
  nested(2_000),
  viaJson(JSON.parse('{"__proto__":{"v":1},"constructor":"x","toString":null}')),
];

/** Anything that JSON can say: small things, what has hurt others, and either where a part of a real answer stood. */
export function anyJson(real: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const nasty = fc.constantFrom(...NASTY);
  return fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    nasty,
    real.chain(damage),
    fc
      .tuple(real, nasty, fc.nat({ max: 40 }))
      .map(([value, junk, at]) => damagedAt(viaJson(value), { at, kind: 2, junk })),
  );
}

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { v: value };
  return value;
}

function viaJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
