import { describe, expect, test } from "vitest";
import { newTextRule } from "../shared/new-text-rule";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/** "Plants need [light] and [water]" becomes text with typed gaps. */
function typedGaps(text: string): { content: Content; key: Key } {
  const parts = text.split(/\[([^\]]*)\]/);
  const answers = parts.filter((_, index) => index % 2 === 1);
  return {
    content: {
      v: 1,
      pieces: parts.flatMap((part, index): Content["pieces"] => {
        if (index % 2 === 1) return [{ kind: "typed", id: `g${(index - 1) / 2}` }];
        return part === "" ? [] : [{ kind: "text", text: part }];
      }),
      bank: [],
    },
    key: { v: 1, gaps: answers.map((one, at) => ({ gap: `g${at}`, rule: newTextRule([one]) })) },
  };
}
const rules = (text: string): string[] => {
  const { content, key } = typedGaps(text);
  return lint(content, key).map(({ rule }) => rule);
};

describe("answer-in-text", () => {
  test.each([
    "Plants need light, and [light] is energy.",
    "[Water] boils. Water is wet.",
    "A cell has a nucleus. The [nucleus] holds DNA.",
    "The [cell wall] is the cell wall.",
    "In 1066 came the battle of [1066].",
  ])("found in %s", (text) => expect(rules(text)).toContain("answer-in-text"));
  test.each([
    "Plants need [light] and water.",
    "Sunlight gives [light].",
    "The [cell wall] protects the cell.",
    "[RAM] is not ROM, and RAM is fast.",
    "The [heart] pumps blood.",
  ])("not found in %s", (text) => expect(rules(text)).not.toContain("answer-in-text"));
});

describe("gaps-side-by-side", () => {
  test.each(["[a1] [b2]", "It is [a1][b2].", "[a1]  [b2] end", "x [a1] [b2] y", "x [a1]\n[b2]"])(
    "found in %s",
    (text) => expect(rules(text)).toContain("gaps-side-by-side"),
  );
  test.each(["[a1] and [b2]", "It is [a1].", "[a1], [b2]", "x [a1] y", "[a1] or not [b2]?"])(
    "not found in %s",
    (text) => expect(rules(text)).not.toContain("gaps-side-by-side"),
  );
});

describe("gap-without-key", () => {
  const { content, key } = typedGaps("Plants need [light] and [water].");
  const withWord = (word: string): Key => ({ v: 1, gaps: [{ gap: "b", word }] });
  const bank: Content = {
    v: 1,
    pieces: [
      { kind: "text", text: "It is " },
      { kind: "bank", id: "b" },
    ],
    bank: [
      { id: "x", text: "light" },
      { id: "y", text: "water" },
    ],
  };
  test.each<[string, Content, Key]>([
    ["no key at all", content, { v: 1, gaps: [] }],
    ["a key for one gap only", content, { v: 1, gaps: key.gaps.slice(1) }],
    ["a word for a typed gap", content, { v: 1, gaps: [{ gap: "g0", word: "x" }] }],
    ["a word that is not in the bank", bank, withWord("z")],
    ["a rule for a bank gap", bank, { v: 1, gaps: [{ gap: "b", rule: newTextRule(["light"]) }] }],
  ])("found with %s", (_, given, keyed) => {
    const found = lint(given, keyed);
    expect(found.find(({ rule }) => rule === "gap-without-key")?.severity).toBe("error");
  });
  test.each<[string, Content, Key]>([
    ["a rule for each typed gap", content, key],
    ["the first word", bank, withWord("x")],
    ["the second word", bank, withWord("y")],
    ["keys in another order", content, { v: 1, gaps: [...key.gaps].reverse() }],
    ["one gap and its rule", ...oneGap()],
  ])("not found with %s", (_, given, keyed) => {
    expect(lint(given, keyed).map(({ rule }) => rule)).not.toContain("gap-without-key");
  });

  function oneGap(): [Content, Key] {
    const one = typedGaps("It is [light].");
    return [one.content, one.key];
  }
});

test("a text has gaps, and not too many", () => {
  expect(rules("No gap here.")).toContain("no-gaps");
  expect(rules(Array.from({ length: 11 }, (_, index) => `word [w${index}]`).join(" "))).toContain(
    "too-many-gaps",
  );
});
