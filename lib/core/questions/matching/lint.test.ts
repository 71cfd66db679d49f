import { describe, expect, test } from "vitest";
import { lint } from "./lint";

/** Lists of texts, whose ids are their first letters. */
function rules(left: string, right: string, pairs: string): string[] {
  const items = (list: string) => list.split(" ").map((text) => ({ id: text.charAt(0), text }));
  const content = { v: 1 as const, left: items(left), right: items(right) };
  const key = {
    v: 1 as const,
    pairs: pairs.split(" ").map((pair) => ({ left: pair.charAt(0), right: pair.charAt(1) })),
  };
  return lint(content, key).map(({ rule }) => rule);
}

describe("duplicate-items", () => {
  test.each([
    ["a1 b1", "xa yb zc"],
    ["acell bcells", "xa yb zc"],
    ["a-5 b-6", "xa yb zc"],
    ["am/s bm/s²", "xa yb zc"],
    ["amitosis bmeiosis", "xRAM yROM zcache"],
  ])("texts that only look alike are no duplicates: %s / %s", (left, right) => {
    expect(rules(left, right, "ax by")).not.toContain("duplicate-items");
  });

  test.each([
    ["colour", "color"],
    ["7", "seven"],
    ["Sun", "the Sun"],
    ["RAM", "ram."],
    ["Wi-Fi", "wifi"],
  ])("%s and %s read as the same", (first, second) => {
    const content = {
      v: 1 as const,
      left: [
        { id: "a", text: first },
        { id: "b", text: second },
      ],
      right: [
        { id: "x", text: "one" },
        { id: "y", text: "two" },
        { id: "z", text: "three" },
      ],
    };
    const pairs = [
      { left: "a", right: "x" },
      { left: "b", right: "y" },
    ];
    const found = lint(content, { v: 1, pairs }).map(({ rule }) => rule);
    expect(found).toEqual(["duplicate-items"]);
  });
});

test("every left item has one match", () => {
  expect(rules("a b c", "x y z w", "ax by")).toContain("item-without-pair");
  expect(rules("a b", "x y z", "ax ay by")).toContain("item-paired-twice");
  expect(rules("a b", "x y z", "ax bq")).toContain("key-names-unknown");
  expect(rules("a b", "x y z", "ax by")).toEqual([]);
});

test("as many right items as left ones is pointed out", () => {
  expect(rules("a b", "x y", "ax by")).toEqual(["last-pair-by-elimination"]);
  expect(rules("a b", "x y", "ax bx")).toEqual([]);
});
