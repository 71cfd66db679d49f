import { describe, expect, it } from "vitest";
import { stemCues } from "./stem-cue";

const rules = (prompt: string, key: string, ...others: string[]): string[] =>
  stemCues(prompt, [
    { text: key, isKey: true },
    ...others.map((text) => ({ text, isKey: false })),
  ]).map(({ rule }) => rule);

describe("words that stand only in the question and the key", () => {
  it.each([
    [
      "Which part stores programs while the computer is off?",
      "the storage that stores files",
      ["the fan", "the screen"],
    ],
    ["What does chlorophyll absorb?", "Chlorophyll absorbs light", ["Water", "Soil"]],
    ["What is a network switch for?", "joining devices to a network", ["printing", "typing"]],
    [
      "Why do volcanoes erupt?",
      "pressure makes volcanoes open",
      ["the sea rises", "the wind blows"],
    ],
    ["Which triangle has equal sides?", "an equal one", ["a square one", "a round one"]],
  ])("%s → %s", (prompt, key, others) => {
    expect(rules(prompt, key, ...others)).toContain("stem-echo");
  });

  it.each([
    ["Which gas do plants take in?", "carbon dioxide", ["oxygen", "nitrogen"]],
    [
      "Which network covers a school?",
      "a local area network",
      ["a wide area network", "a personal network"],
    ],
    ["What is the unit of force?", "newton", ["joule", "watt"]],
    ["Who was king in 1066?", "Harold", ["Henry", "John"]],
    [
      "What does RAM stand for?",
      "random access memory",
      ["read all memory", "rapid action module"],
    ],
  ])("%s is clean", (prompt, key, others) => {
    expect(rules(prompt, key, ...others)).not.toContain("stem-echo");
  });
});

describe("an article that fits only some options", () => {
  it.each([
    ["A device that shows output is a", "screen", ["input device", "monitor"]],
    ["A cell with a nucleus is an", "animal cell", ["bacterium", "virus"]],
    ["This is called an ____.", "input", ["output", "process"]],
    ["The organ is a …", "heart", ["ear", "lung"]],
    ["Seven is an", "odd number", ["even number", "prime number"]],
  ])("%s", (prompt, key, others) => {
    expect(rules(prompt, key, ...others)).toContain("article-cue");
  });

  it.each([
    ["A device that shows output is a", "screen", ["printer", "speaker"]],
    ["A cell with a nucleus is a/an", "animal cell", ["bacterium", "virus"]],
    ["Which of these is an input device?", "mouse", ["screen", "printer"]],
    ["This is called an ____.", "input", ["output", "error"]],
    ["What is a variable?", "a named place for a value", ["an output", "a loop"]],
  ])("%s is clean", (prompt, key, others) => {
    expect(rules(prompt, key, ...others)).not.toContain("article-cue");
  });
});
