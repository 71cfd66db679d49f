import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/** "True, False | Iron rusts: True | Gold rusts: False": columns, then rows with their answers. */
function tableOf(
  text: string,
  choices: Content["choices"] = "one",
): { content: Content; key: Key } {
  const [heads = "", ...lines] = text.split(" | ");
  const columns = heads.split(", ").map((name, index) => ({ id: `c${index}`, text: name }));
  const rows = lines.map((line, index) => {
    const [statement = "", answers = ""] = line.split(/:\s*/);
    const named = answers.split(", ").filter((name) => name !== "");
    const chosen = named.map((name) => columns.find((one) => one.text === name)?.id ?? "zz");
    return { id: `r${index}`, text: statement, chosen };
  });
  return {
    content: {
      v: 1,
      columns,
      rows: rows.map(({ id, text: said }) => ({ id, text: said })),
      choices,
    },
    key: {
      v: 1,
      rows: rows.flatMap(({ id, chosen }) =>
        chosen.length === 0 ? [] : [{ row: id, columns: chosen }],
      ),
    },
  };
}

const rules = (text: string): string[] => {
  const { content, key } = tableOf(text);
  return lint(content, key).map(({ rule }) => rule);
};

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly clean: readonly string[];
}[] = [
  {
    rule: "row-without-answer",
    bad: [
      "True, False | Iron rusts: True | Gold rusts",
      "True, False | Iron rusts | Gold rusts: False",
      "A, B, C | one: A | two | three: B",
      "A, B | one: A | two: B | three",
      "Yes, No | Is ice a solid? | Is steam a gas?: Yes",
    ],
    clean: [
      "True, False | Iron rusts: True | Gold rusts: False",
      "A, B, C | one: A | two: C | three: B",
      "A, B | one: A | two: B",
      "Yes, No | Is ice a gas?: No | Is steam a gas?: Yes",
      "Series, Parallel | One path: Series | Two paths: Parallel",
    ],
  },
  {
    rule: "too-many-answers",
    bad: [
      "True, False | Iron rusts: True, False | Gold rusts: False",
      "A, B, C | one: A, B | two: C",
      "A, B, C | one: A, B, C | two: C",
      "A, B | one: A | two: A, B",
      "A, B | one: A, A | two: B",
    ],
    clean: [
      "True, False | Iron rusts: True | Gold rusts: False",
      "A, B, C | one: A | two: C",
      "A, B | one: B | two: A",
      "A, B, C | one: A | two: B | three: C",
      "Plant, Animal, Both | wall: Plant | nucleus: Both",
    ],
  },
  {
    rule: "duplicate-rows",
    bad: [
      "True, False | Iron rusts: True | Iron rusts: False",
      "True, False | Iron rusts: True | iron rusts.: True",
      "A, B | colour: A | color: B",
      "A, B | 7: A | seven: B",
      "A, B | the Sun: A | Sun: B",
    ],
    clean: [
      "True, False | Iron rusts: True | Gold rusts: False",
      "A, B | mitosis: A | meiosis: B",
      "A, B | m/s: A | m/s²: B",
      "A, B | -5: A | 5: B",
      "A, B | plant cell: A | animal cell: B",
    ],
  },
  {
    rule: "duplicate-columns",
    bad: [
      "True, true | one: True | two: True",
      "A, B, A | one: A | two: B",
      "Colour, Color | one: Colour | two: Color",
      "The heart, heart | one: heart | two: heart",
      "2, two | one: 2 | two: two",
    ],
    clean: [
      "True, False | one: True | two: False",
      "A, B, C | one: A | two: B",
      "kB, MB | one: kB | two: MB",
      "Vitamin A, Vitamin C | one: Vitamin A | two: Vitamin C",
      "Renewable, Non-renewable | wind: Renewable | coal: Non-renewable",
    ],
  },
  {
    rule: "same-answer-everywhere",
    bad: [
      "True, False | Iron rusts: True | Steel rusts: True",
      "True, False | Gold rusts: False | Silver rusts: False",
      "A, B, C | one: B | two: B | three: B",
      "Series, Parallel | one: Parallel | two: Parallel",
      "A, B, C, D | one: A | two: A",
    ],
    clean: [
      "True, False | Iron rusts: True | Gold rusts: False",
      "A, B, C | one: B | two: B | three: A",
      "Series, Parallel | one: Parallel | two: Series",
      "A, B, C, D | one: A | two: D",
      "A, B | one: A | two: B | three: B",
    ],
  },
  {
    rule: "column-never-right",
    bad: [
      "A, B, C | one: A | two: B",
      "A, B, C | one: C | two: B | three: B",
      "A, B, C, D | one: A | two: B | three: C",
      "Plant, Animal, Both | wall: Plant | nucleus: Both",
      "Solid, Liquid, Gas | ice: Solid | steam: Gas",
    ],
    clean: [
      "A, B, C | one: A | two: B | three: C",
      "True, False | one: True | two: False",
      "True, False | one: True | two: True",
      "Plant, Animal, Both | wall: Plant | nucleus: Both | centriole: Animal",
      "Solid, Liquid, Gas | ice: Solid | steam: Gas | water: Liquid",
    ],
  },
  {
    rule: "negative-statement",
    bad: [
      "True, False | Gold does not rust: True | Iron rusts: True",
      "True, False | Gold never rusts: True | Iron rusts: True",
      "Yes, No | Can fish live without water?: No | Can birds fly?: Yes",
      "True, False | RAM doesn't forget: False | ROM keeps data: True",
      "Right, Wrong | A square has no corner: Wrong | A square has four sides: Right",
    ],
    clean: [
      "True, False | Gold rusts: False | Iron rusts: True",
      "Metal, Non-metal | It does not rust: Non-metal | It shines: Metal",
      "True, False | Notes are sounds: True | Nothing weighs less: False",
      "Yes, No | Is ice a solid?: Yes | Is steam a solid?: No",
      "Series, Parallel | No other path: Series | Two paths: Parallel",
    ],
  },
  {
    rule: "too-many-rows",
    bad: [
      "A, B | a: A | b: B | c: A | d: B | e: A | f: B | g: A | h: B | i: A",
      "A, B | a: A | b: B | c: A | d: B | e: A | f: B | g: A | h: B | i: A | j: B",
      "A, B | a1: A | b1: B | c1: A | d1: B | e1: A | f1: B | g1: A | h1: B | i1: B",
      "A, B | 1: A | 2: B | 3: A | 4: B | 5: A | 6: B | 7: A | 8: B | 9: B",
      "A, B | 11: A | 12: B | 13: A | 14: B | 15: A | 16: B | 17: A | 18: B | 19: B",
    ],
    clean: [
      "A, B | a: A | b: B | c: A | d: B | e: A | f: B | g: A | h: B",
      "A, B | a: A | b: B",
      "A, B | a: A | b: B | c: A",
      "A, B | 1: A | 2: B | 3: A | 4: B",
      "A, B | a: A | b: B | c: A | d: B | e: A | f: B",
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s", (text) => expect(rules(text)).toContain(rule));
  test.each(clean)("not found in %s", (text) => expect(rules(text)).not.toContain(rule));
});

test("several answers in a row are fine where several may be chosen", () => {
  const { content, key } = tableOf("A, B, C | one: A, B | two: C", "several");
  expect(lint(content, key)).toEqual([]);
});

test("ids that stand twice, and names in the key that the table does not have", () => {
  const { content, key } = tableOf("A, B | one: A | two: Q");
  const twice = { ...content, rows: [...content.rows, { id: "r0", text: "three" }] };
  const found = lint(twice, key).map(({ rule }) => rule);
  expect(found).toEqual(expect.arrayContaining(["duplicate-ids", "key-names-unknown"]));
});
