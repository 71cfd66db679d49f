import { describe, expect, test } from "vitest";
import { lint } from "./lint";

/** Items "b: wash | a: dry" with the key "b|a". */
function rules(items: string, groups: string): string[] {
  const content = {
    v: 1 as const,
    items: items.split(" | ").map((one) => {
      const [id = "", text = ""] = one.split(": ");
      return { id, text };
    }),
  };
  const key = {
    v: 1 as const,
    groups: groups.split("|").map((group) => [...group]),
    rule: "longest-increasing" as const,
  };
  return lint(content, key).map(({ rule }) => rule);
}

const WASH = "a: Rinse | b: Wash | c: Dry";

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: [items: string, groups: string][];
  readonly clean: [items: string, groups: string][];
}[] = [
  {
    rule: "ordering-with-ties",
    bad: [
      [WASH, "ba|c"],
      [WASH, "b|ca"],
      [WASH, "bc|a"],
      [`${WASH} | d: Fold`, "ba|dc"],
      [`${WASH} | d: Fold`, "bad|c"],
    ],
    clean: [
      [WASH, "b|a|c"],
      [WASH, "c|b|a"],
      [WASH, "b|c|a"],
      [`${WASH} | d: Fold`, "b|a|c|d"],
      [`${WASH} | d: Fold`, "d|c|b|a"],
    ],
  },
  {
    rule: "duplicate-items",
    bad: [
      ["a: Rinse | b: rinse | c: Dry", "b|a|c"],
      ["a: Rinse | b: Wash | c: Wash.", "b|a|c"],
      ["a: the wash | b: wash | c: Dry", "b|a|c"],
      ["a: 7 | b: seven | c: 8", "b|a|c"],
      ["a: colour | b: color | c: shade", "b|a|c"],
    ],
    clean: [
      [WASH, "b|a|c"],
      ["a: 7 | b: 8 | c: 9", "b|a|c"],
      ["a: Wash once | b: Wash twice | c: Dry", "b|a|c"],
      ["a: 1066 | b: 1067 | c: 1068", "b|a|c"],
      ["a: mitosis | b: meiosis | c: growth", "b|a|c"],
    ],
  },
  {
    rule: "ids-tell-order",
    bad: [
      [WASH, "a|b|c"],
      ["c: Dry | b: Wash | a: Rinse", "a|b|c"],
      ["1: Rinse | 2: Wash | 3: Dry", "1|2|3"],
      [`${WASH} | d: Fold`, "a|b|c|d"],
      [`${WASH} | d: Fold`, "a|bc|d"],
    ],
    clean: [
      [WASH, "b|a|c"],
      [WASH, "c|b|a"],
      ["1: Rinse | 2: Wash | 3: Dry", "2|1|3"],
      [`${WASH} | d: Fold`, "a|b|d|c"],
      [`${WASH} | d: Fold`, "d|a|b|c"],
    ],
  },
  {
    rule: "item-tells-place",
    bad: [
      ["a: First, rinse | b: Wash | c: Dry", "b|a|c"],
      ["a: Rinse | b: 1. Wash | c: Dry", "b|a|c"],
      ["a: Rinse | b: Wash | c: Finally dry", "b|a|c"],
      ["a: Step 2 rinse | b: Wash | c: Dry", "b|a|c"],
      ["a: 2) Rinse | b: Wash | c: Dry", "b|a|c"],
    ],
    clean: [
      [WASH, "b|a|c"],
      ["a: 7 | b: 8 | c: 9", "b|a|c"],
      ["a: 1066 | b: 1067 | c: 1068", "b|a|c"],
      ["a: 2.5 cm | b: 3 cm | c: 4 cm", "b|a|c"],
      ["a: The firstborn | b: Stepping stones | c: Dry", "b|a|c"],
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s with %s", (items, groups) => {
    expect(rules(items, groups)).toContain(rule);
  });
  test.each(clean)("not found in %s with %s", (items, groups) => {
    expect(rules(items, groups)).not.toContain(rule);
  });
});

test("every item has one place", () => {
  expect(rules(WASH, "b|a")).toContain("item-without-place");
  expect(rules(WASH, "b|a|c|b")).toContain("item-placed-twice");
  expect(rules(WASH, "b|a|c|z")).toContain("key-names-unknown");
});
