import { describe, expect, test } from "vitest";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/** The first option is the right one. */
function rulesFor(options: readonly string[], prompt = "What is it?"): string[] {
  const content: Content = {
    v: 1,
    options: options.map((text, index) => ({ id: `o${index}`, text })),
  };
  const key: Key = { v: 1, correct: "o0", notes: [] };
  return lint(content, key, { prompt }).map(({ rule }) => rule);
}

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly (readonly string[])[];
  readonly clean: readonly (readonly string[])[];
}[] = [
  {
    rule: "duplicate-options",
    bad: [
      ["RAM", "ROM", "ROM"],
      ["RAM", "RAM"],
      ["a cell", "a tissue", " a cell"],
      ["5", "6", "7", "7"],
      ["“yes”", "no", '"yes"'],
    ],
    clean: [
      ["RAM", "ROM", "cache"],
      ["print(x)", "Print(x)"],
      ["5", "50"],
      ["a cell", "a cell wall"],
      ["kB", "Kb"],
    ],
  },
  {
    rule: "two-right-options",
    bad: [
      ["10", "ten", "12"],
      ["colour", "color", "shape"],
      ["the cell wall", "cell wall", "nucleus"],
      ["two", "2", "3"],
      ["1,000 m", "1000 m", "100 m"],
    ],
    clean: [
      ["10", "11", "12"],
      ["mitosis", "meiosis"],
      ["vitamin A", "vitamin C"],
      ["m/s", "m/s²"],
      ["-5", "5"],
    ],
  },
  {
    rule: "near-duplicate-options",
    bad: [
      ["RAM forgets everything at power off", "RAM forgets everything at the power off now"],
      ["ROM", "it keeps data when turned off", "it keeps data when turned off too"],
      ["the heart pumps blood round the body", "the heart pumps the blood round our body"],
      ["plants make food from light", "plants make food from light energy"],
      ["x", "it is stored in the cloud", "it is all stored in the cloud"],
    ],
    clean: [
      ["RAM forgets at power off", "ROM keeps its data for ever"],
      ["a cell wall", "a cell membrane"],
      ["5 cm", "50 cm"],
      ["the heart pumps blood", "the lungs take in oxygen"],
      ["to store data", "to store programs"],
      ["0, 1, 2, 3, 4", "0, 1, 2, 3, 4, 5"],
    ],
  },
  {
    rule: "all-or-none-of-the-above",
    bad: [
      ["RAM", "ROM", "All of the above"],
      ["RAM", "ROM", "none of these"],
      ["None of the above", "RAM"],
      ["RAM", "ROM", "both A and B"],
      ["RAM", "ROM", "Neither of the above"],
    ],
    clean: [
      ["RAM", "ROM", "cache"],
      ["all mammals", "all birds"],
      ["none", "one", "two"],
      ["both parents", "one parent"],
      ["above 100 °C", "below 0 °C"],
    ],
  },
  {
    rule: "length-tell",
    bad: [
      ["it keeps the data even when the power is off", "it is fast", "it is small"],
      ["a store that forgets everything at power off", "a fast disc", "a kind of screen"],
      ["to carry oxygen from the lungs to the cells", "to fight germs", "to digest food"],
      ["the same input always gives the same output", "it is random", "it needs power"],
      ["because the particles move faster and hit harder", "it is hot", "it melts"],
    ],
    clean: [
      ["Photosynthesis", "Growth", "Rain"],
      ["it keeps the data at power off", "it forgets the data at power off"],
      ["1000000", "10", "1"],
      ["it is fast", "it keeps the data even when the power is off"],
      ["to carry oxygen to cells", "to fight germs in blood", "to digest the food"],
    ],
  },
  {
    rule: "too-many-options",
    bad: [
      ["a1", "b2", "c3", "d4", "e5"],
      ["a1", "b2", "c3", "d4", "e5", "f6"],
      ["one", "two", "three", "four", "five"],
      ["red", "green", "blue", "pink", "grey"],
      ["N", "J", "W", "V", "Pa"],
    ],
    clean: [
      ["a1", "b2"],
      ["a1", "b2", "c3"],
      ["a1", "b2", "c3", "d4"],
      ["RAM", "ROM", "cache", "disc"],
      ["true", "false"],
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad.map((options) => [options]))("found in %j", (options) => {
    expect(rulesFor(options)).toContain(rule);
  });
  test.each(clean.map((options) => [options]))("not found in %j", (options) => {
    expect(rulesFor(options)).not.toContain(rule);
  });
});

test("capitals and punctuation can be the point: a warning and no error", () => {
  const content: Content = {
    v: 1,
    options: [
      { id: "a", text: 'print("hi")' },
      { id: "b", text: "print(hi)" },
    ],
  };
  const findings = lint(content, { v: 1, correct: "a", notes: [] }, { prompt: "Which prints hi?" });
  expect(findings).toMatchObject([{ rule: "two-right-options", severity: "warning" }]);
});

test("a key that names no option, and ids that occur twice", () => {
  const options = [
    { id: "a", text: "RAM" },
    { id: "a", text: "ROM" },
  ];
  const key: Key = { v: 1, correct: "z", notes: [{ option: "y" }] };
  const rules = lint({ v: 1, options }, key, { prompt: "?" }).map(({ rule }) => rule);
  expect(rules).toEqual(
    expect.arrayContaining(["correct-option-missing", "duplicate-ids", "key-names-unknown"]),
  );
});

test("the stem's own words in the right option alone are noticed", () => {
  expect(rulesFor(["volatile memory", "disc", "screen"], "What is volatile?")).toContain(
    "stem-echo",
  );
});
