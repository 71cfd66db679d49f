import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/**
 * "Where is it? | *round part 0,0 20x20 | outer line 0,50 20x20 | 2": the prompt, the places with corner and size in per
 * cent, the right ones starred, and how many pupils mark where that is not as many as are right.
 */
function spots(text: string): { content: Content; key: Key; prompt: string } {
  const [prompt = "", ...parts] = text.split(" | ");
  const count = parts.find((part) => /^\d+$/.test(part));
  const places = parts
    .filter((part) => part !== count)
    .map((part, index) => {
      const found = /^(\*?)(.+) (\d+),(\d+) (\d+)x(\d+)$/.exec(part);
      const [x = 0, y = 0, width = 0, height = 0] = (found ?? [])
        .slice(3)
        .map((n) => 100 * Number(n));
      const area = { x, y, width, height };
      return {
        id: `p${index}`,
        area,
        shape: "box" as const,
        text: found?.[2] ?? "",
        star: found?.[1],
      };
    });
  const right = places.filter(({ star }) => star === "*").map(({ id }) => id);
  return {
    prompt,
    content: {
      v: 2,
      outlined: false,
      count: count === undefined ? right.length : Number(count),
      places: places.map(({ star: _, ...place }) => place),
    },
    key: { v: 1, places: right },
  };
}

const rules = (text: string): string[] => {
  const { content, key, prompt } = spots(text);
  return lint(content, key, { prompt }).map(({ rule }) => rule);
};

const CLEAN = [
  "Where is the nucleus? | *round part 0,0 20x20 | outer line 0,50 20x20 | pale middle 50,50 20x20",
  "Mark the input devices. | *flat keys 0,0 20x20 | *small hand piece 0,50 20x20 | screen 50,0 20x20 | paper 50,50 20x20",
  "Find Wales. | *west 0,0 20x20 | east 50,0 20x20 | north 0,50 20x20",
  "Which part carries water? | *thin tube 0,0 5x40 | thick tube 20,0 5x40 | leaf 50,0 20x20",
  "Where is the load? | *right end 80,40 20x20 | left end 0,40 20x20 | point below 40,60 20x20",
];

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly clean: readonly string[];
}[] = [
  {
    rule: "count-disagrees",
    bad: [
      "Where? | *a 0,0 20x20 | b 0,50 20x20 | c 50,50 20x20 | 2",
      "Where? | *a 0,0 20x20 | *b 0,50 20x20 | c 50,50 20x20 | 1",
      "Where? | *a 0,0 20x20 | *b 0,50 20x20 | c 50,50 20x20 | d 50,0 20x20 | 3",
      "Where? | a 0,0 20x20 | b 0,50 20x20 | 1",
      "Where? | *a 0,0 20x20 | b 0,50 20x20 | 6",
    ],
    clean: CLEAN,
  },
  {
    rule: "only-right-places",
    bad: [
      "Where? | *a 0,0 20x20 | *b 0,50 20x20",
      "Where? | *a 0,0 20x20 | *b 0,50 20x20 | *c 50,50 20x20",
      "Where? | *a 0,0 20x20 | *b 0,50 20x20 | 1",
      "Where? | *left 0,0 20x20 | *right 50,0 20x20",
      "Where? | *a 0,0 9x9 | *b 0,20 9x9 | *c 0,40 9x9 | *d 0,60 9x9",
    ],
    clean: CLEAN,
  },
  {
    rule: "few-other-places",
    bad: [
      "Where? | *a 0,0 20x20 | b 0,50 20x20",
      "Where? | *a 0,0 20x20 | *b 0,50 20x20 | c 50,50 20x20",
      "Where? | a 0,0 20x20 | *b 0,50 20x20",
      "Where? | *left 0,0 20x20 | right 50,0 20x20",
      "Where? | *a 0,0 9x9 | *b 0,20 9x9 | *c 0,40 9x9 | d 0,60 9x9",
    ],
    clean: CLEAN,
  },
  {
    rule: "place-too-small",
    bad: [
      "Where? | *a 0,0 3x20 | b 0,50 20x20 | c 50,50 20x20",
      "Where? | *a 0,0 20x3 | b 0,50 20x20 | c 50,50 20x20",
      "Where? | *a 0,0 1x1 | b 0,50 20x20 | c 50,50 20x20",
      "Where? | *a 0,0 20x20 | b 0,50 2x2 | c 50,50 20x20",
      "Where? | *a 0,0 20x20 | b 0,50 20x20 | c 50,50 50x1",
    ],
    clean: CLEAN,
  },
  {
    rule: "place-too-large",
    bad: [
      "Where? | *a 0,0 70x70 | b 80,0 20x20 | c 80,50 20x20",
      "Where? | *a 0,0 100x50 | b 0,60 20x20 | c 50,60 20x20",
      "Where? | *a 0,0 50x90 | b 60,0 20x20 | c 60,60 20x20",
      "Where? | *a 0,0 65x65 | b 80,0 20x20 | c 80,50 20x20",
      "Where? | *a 0,0 45x95 | *b 50,0 45x95 | c 96,0 4x20 | d 96,50 4x20",
    ],
    clean: [...CLEAN.slice(0, 4), "Where? | *a 0,0 20x20 | b 30,0 70x70 | c 0,80 20x20"],
  },
  {
    rule: "place-named-in-question",
    bad: [
      "Where is the nucleus? | *the nucleus 0,0 20x20 | outer line 0,50 20x20 | pale part 50,50 20x20",
      "Find Wales. | *Wales 0,0 20x20 | England 50,0 20x20 | Scotland 0,50 20x20",
      "Which lens bends light? | *the lens 0,0 20x20 | the iris 50,0 20x20 | the pupil 0,50 20x20",
      "Where is the loudspeaker? | *round loudspeaker 0,0 20x20 | flat part 50,0 20x20 | key 0,50 20x20",
      "Mark the mouse. | *a mouse 0,0 20x20 | a screen 50,0 20x20 | a printer 0,50 20x20",
    ],
    clean: [
      ...CLEAN.slice(0, 4),
      "Which part of the cell divides? | *round part 0,0 20x20 | outer part 50,0 20x20 | pale part 0,50 20x20",
    ],
  },
  {
    rule: "overlapping-places",
    bad: [
      "Where? | *a 0,0 20x20 | b 10,10 20x20 | c 50,50 20x20",
      "Where? | *a 0,0 20x20 | b 0,0 20x20 | c 50,50 20x20",
      "Where? | *a 0,0 60x60 | b 20,20 5x5 | c 70,70 20x20",
      "Where? | *a 0,0 20x20 | b 50,50 20x20 | c 69,69 20x20",
      "Where? | *a 0,0 100x5 | b 50,0 5x100 | c 0,50 20x20",
    ],
    clean: CLEAN,
  },
  {
    rule: "same-words-for-two-places",
    bad: [
      "Where? | *oval 0,0 20x20 | oval 0,50 20x20 | line 50,50 20x20",
      "Where? | *the oval 0,0 20x20 | Oval 0,50 20x20 | line 50,50 20x20",
      "Where? | *grey part 0,0 20x20 | gray part 0,50 20x20 | line 50,50 20x20",
      "Where? | *line 0,0 20x20 | part one 0,50 20x20 | part 1 50,50 20x20",
      "Where? | *line 0,0 20x20 | left. 0,50 20x20 | left 50,50 20x20",
    ],
    clean: CLEAN,
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s", (text) => expect(rules(text)).toContain(rule));
  test.each(clean)("not found in %s", (text) => expect(rules(text)).not.toContain(rule));
});

test("ids that stand twice, and names in the key that the question does not have", () => {
  const { content, key, prompt } = spots(CLEAN[0] ?? "");
  const again = content.places.slice(0, 1).map((place) => ({ ...place, text: "another" }));
  const twice = { ...content, places: [...content.places, ...again] };
  const found = lint(twice, { ...key, places: ["zz"] }, { prompt }).map(({ rule }) => rule);
  expect(found).toEqual(expect.arrayContaining(["duplicate-ids", "key-names-unknown"]));
  expect(CLEAN.flatMap(rules)).toEqual([]);
});

const cornered = (...pairs: readonly (readonly [number, number])[]): Content["places"][number] => ({
  id: "t",
  text: "slanted part",
  shape: "polygon",
  corners: pairs.map(([x, y]) => ({ x: 100 * x, y: 100 * y })),
});

test.each([
  // From corner to corner, and as thin as a thread: the box around it is large, and a finger misses it.
  [cornered([30, 30], [31, 30], [95, 98], [94, 98]), "place-too-small"],
  [cornered([30, 30], [100, 0], [100, 100], [30, 100]), "place-too-large"],
  [cornered([10, 10], [60, 10], [10, 60]), "overlapping-places"],
] as const)("a place with corners is judged by what lies in them: %j", (place, rule) => {
  const { content, key, prompt } = spots("Where? | *a 0,0 20x20 | b 0,80 20x20 | c 80,0 20x20");
  const right = rule === "place-too-large" ? { ...key, places: ["t"] } : key;
  const found = lint({ ...content, places: [...content.places, place] }, right, { prompt });
  expect(found.map((one) => one.rule)).toContain(rule);
});

test("neighbours on a map may have a border in common, and lie in each other's boxes", () => {
  const { content, key, prompt } = spots("Where? | *a 0,80 20x20 | b 80,0 20x20");
  const places = [
    ...content.places,
    cornered([30, 30], [70, 30], [30, 70]),
    { ...cornered([70, 30], [70, 70], [30, 70]), id: "u", text: "lower part" },
  ];
  expect(lint({ ...content, places }, key, { prompt })).toEqual([]);
});
