import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/**
 * "round part @0,0 = Nucleus | outer line @0,50 = Wall | + Ribosome": places with their corner in per cent, each 20
 * wide and high, and their labels, which are one where they are spelt alike; then labels that belong nowhere.
 */
function labelled(text: string): { content: Content; key: Key } {
  const parts = text.split(" | ");
  const spare = parts.filter((part) => part.startsWith("+ ")).map((part) => part.slice(2));
  const places = parts
    .filter((part) => !part.startsWith("+ "))
    .map((part, index) => {
      const [where = "", names = ""] = part.split(" = ");
      const [words = "", corner = "0,0"] = where.split(" @");
      const [x = 0, y = 0] = corner.split(",").map((number) => Number(number) * 100);
      return { id: `z${index}`, text: words, area: { x, y, width: 2_000, height: 2_000 }, names };
    });
  const used = [...new Set(places.flatMap(({ names }) => namesIn(names)))];
  const labels = [...used, ...spare].map((name, index) => ({ id: `l${index}`, text: name }));
  return {
    content: { v: 1, zones: places.map(({ names: _, ...zone }) => zone), labels },
    key: {
      v: 1,
      placements: places.flatMap(({ id, names }) =>
        namesIn(names).map((name) => ({ zone: id, label: `l${used.indexOf(name)}` })),
      ),
    },
  };
}

const namesIn = (names: string): string[] => names.split(", ").filter((name) => name !== "");

const rules = (text: string): string[] => {
  const { content, key } = labelled(text);
  return lint(content, key).map(({ rule }) => rule);
};

const CLEAN = [
  "round part @0,0 = Nucleus | outer line @0,50 = Wall",
  "top @0,0 = Lens | middle @30,30 = Iris | bottom @60,60 = Retina | + Pupil",
  "left @0,0 = Input | right @50,0 = Output",
  "first box @0,0 = 1 | second box @20,0 = 2",
  "north @40,0 = Wales | south @40,40 = Kent | + Fife | + Skye",
];

const many = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `+ word${from + index}`).join(" | ");

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly clean: readonly string[];
}[] = [
  {
    rule: "place-without-label",
    bad: [
      "round part @0,0 = Nucleus | outer line @0,50",
      "top @0,0 | middle @30,30 = Iris",
      "top @0,0 | middle @30,30 = Iris | bottom @60,60 | + Pupil",
      "left @0,0 | right @50,0",
      "first box @0,0 = 1 | second box @20,0 | + 2",
    ],
    clean: CLEAN,
  },
  {
    rule: "place-with-two-labels",
    bad: [
      "round part @0,0 = Nucleus, Core | outer line @0,50 = Wall",
      "top @0,0 = Lens | middle @30,30 = Iris, Pupil",
      "left @0,0 = A, B, C | right @50,0 = D",
      "left @0,0 = A, B | right @50,0 = C, D",
      "left @0,0 = A | middle @30,0 = B | right @60,0 = C, D",
    ],
    clean: CLEAN,
  },
  {
    rule: "label-in-two-places",
    bad: [
      "striped oval @0,0 = Chloroplast | other oval @0,50 = Chloroplast",
      "left @0,0 = A | middle @30,0 = B | right @60,0 = A",
      "left @0,0 = A | right @50,0 = A",
      "north @40,0 = Wales | south @40,40 = Wales | + Fife",
      "first box @0,0 = 1 | second box @20,0 = 1 | third box @40,0 = 2",
    ],
    clean: CLEAN,
  },
  {
    rule: "duplicate-labels",
    bad: [
      "left @0,0 = Wall | right @50,0 = wall",
      "left @0,0 = Colour | right @50,0 = Shape | + Color",
      "left @0,0 = The heart | right @50,0 = Heart",
      "left @0,0 = 7 | right @50,0 = seven",
      "left @0,0 = A | right @50,0 = B | + C | + C",
    ],
    clean: CLEAN,
  },
  {
    rule: "overlapping-places",
    bad: [
      "round part @0,0 = Nucleus | outer line @10,10 = Wall",
      "left @0,0 = A | right @0,0 = B",
      "left @0,0 = A | right @19,0 = B",
      "left @0,0 = A | middle @40,40 = B | right @50,50 = C",
      "left @30,0 = A | right @40,19 = B",
    ],
    clean: [
      ...CLEAN.slice(0, 3),
      "left @0,0 = A | right @20,0 = B",
      "left @0,0 = A | right @20,20 = B",
    ],
  },
  {
    rule: "same-words-for-two-places",
    bad: [
      "oval @0,0 = A | oval @50,0 = B",
      "the oval @0,0 = A | Oval @50,0 = B",
      "grey box @0,0 = A | gray box @50,0 = B",
      "box 1 @0,0 = A | box one @50,0 = B",
      "left @0,0 = A | right @50,0 = B | left. @0,50 = C",
    ],
    clean: CLEAN,
  },
  {
    rule: "place-names-label",
    bad: [
      "the round nucleus @0,0 = Nucleus | outer line @0,50 = Wall",
      "the cell wall @0,0 = Wall | round part @0,50 = Nucleus",
      "Input side @0,0 = Input | right @50,0 = Output",
      "where Wales is @40,0 = Wales | south @40,40 = Kent",
      "left lens @0,0 = Lens of the eye | right @50,0 = Iris",
    ],
    clean: CLEAN,
  },
  {
    rule: "too-many-labels",
    bad: [
      `left @0,0 = A | right @50,0 = B | ${many(3, 11)}`,
      `left @0,0 = A | right @50,0 = B | ${many(3, 12)}`,
      `left @0,0 = A | right @50,0 = B | ${many(3, 15)}`,
      `top @0,0 = A | low @0,50 = B | ${many(20, 29)}`,
      `top @0,0 = A | low @0,50 = B | mid @50,0 = C | ${many(1, 8)}`,
    ],
    clean: [...CLEAN.slice(0, 4), `left @0,0 = A | right @50,0 = B | ${many(3, 10)}`],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s", (text) => expect(rules(text)).toContain(rule));
  test.each(clean)("not found in %s", (text) => expect(rules(text)).not.toContain(rule));
});

test("ids that stand twice, and names in the key that the question does not have", () => {
  const { content, key } = labelled(CLEAN[0] ?? "");
  const twice = { ...content, labels: [...content.labels, { id: "l0", text: "Ribosome" }] };
  const lost = { ...key, placements: [...key.placements, { zone: "zz", label: "l1" }] };
  const found = lint(twice, lost).map(({ rule }) => rule);
  expect(found).toEqual(expect.arrayContaining(["duplicate-ids", "key-names-unknown"]));
  expect(CLEAN.flatMap(rules)).toEqual([]);
});
