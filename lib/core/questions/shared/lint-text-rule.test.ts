import { describe, expect, test } from "vitest";
import type { TextRule } from "./accepted-answer";
import { textRuleFindings } from "./lint-text-rule";
import { newTextRule } from "./new-text-rule";

const rule = (accepted: string[], more: Partial<TextRule> = {}): TextRule => ({
  ...newTextRule(accepted),
  ...more,
});
const withPattern = (pattern: string): TextRule =>
  rule(["x"], { patterns: [{ pattern, weight: 1 }] });
const weighing = (...weights: number[]): TextRule =>
  rule([], { accepted: weights.map((weight, index) => ({ text: `word ${index}`, weight })) });

const EXAMPLES: readonly { rule: string; bad: TextRule[]; clean: TextRule[] }[] = [
  {
    rule: "unmarkable-short-answer",
    bad: [
      rule(["it stores the data for a while"]),
      rule(["RAM", "the memory that forgets at power off"]),
      rule(["because the particles move faster when heated"]),
      rule(["one two three four five six"]),
      rule(["to carry oxygen round the body"]),
    ],
    clean: [
      rule(["RAM"]),
      rule(["random access memory"]),
      rule(["carbon dioxide", "CO2"]),
      rule(["it forgets at power off"]),
      rule(["Battle of Hastings"]),
    ],
  },
  {
    rule: "pattern-unusable",
    bad: ["(", "(?=a)b", "(a)\\1", "[z-a]", "a{2000}"].map(withPattern),
    clean: ["colou?r", "(a+)+$", "\\d{1,3}", "\\p{L}+", "^ram$"].map(withPattern),
  },
  {
    rule: "pattern-takes-anything",
    bad: [".*RAM.*", "RAM.*", ".+", "^.*ram$", "ram.+$"].map(withPattern),
    clean: ["RAM", "ra?m", "r.m", "(a|b)+", "\\d+\\.\\d"].map(withPattern),
  },
  {
    rule: "no-full-marks",
    bad: [weighing(0.5), weighing(0), weighing(0.5, 0.9), weighing(0.99), weighing(0.1, 0.2, 0.3)],
    clean: [weighing(1), weighing(1, 0.5), weighing(0.5, 1), weighing(1, 1), weighing(0, 1)],
  },
  {
    rule: "accepted-answer-refused",
    bad: [
      rule(["RAM"], { required: ["memory"] }),
      rule(["RAM or ROM"], { forbidden: ["ROM"] }),
      rule(["RAM", "main memory"], { required: ["RAM"] }),
      rule(["not a metal"], { forbidden: ["not"] }),
      rule(["cells"], { required: ["cell"], typoTolerance: false }),
    ],
    clean: [
      rule(["RAM"]),
      rule(["main memory"], { required: ["memory"] }),
      rule(["RAM"], { forbidden: ["ROM"] }),
      rule(["main memory", "memory"], { required: ["memory"] }),
      rule(["metal"], { forbidden: ["not"] }),
    ],
  },
  {
    rule: "answer-listed-twice",
    bad: [
      rule(["RAM", "ram"]),
      rule(["colour", "color"]),
      rule(["7", "seven"]),
      rule(["the Sun", "sun"]),
      rule(["Wi-Fi", "wifi"]),
    ],
    clean: [
      rule(["RAM", "main memory"]),
      rule(["CO2", "carbon dioxide"]),
      rule(["mitosis", "meiosis"]),
      rule(["Ram", "RAM"], { caseSensitive: true }),
      rule(["7", "eight"]),
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule: id, bad, clean }) => {
  test.each(bad.map((one) => [one]))("found in %j", (one) => {
    expect(textRuleFindings(one, "key").map((finding) => finding.rule)).toContain(id);
  });
  test.each(clean.map((one) => [one]))("not found in %j", (one) => {
    expect(textRuleFindings(one, "key").map((finding) => finding.rule)).not.toContain(id);
  });
});
