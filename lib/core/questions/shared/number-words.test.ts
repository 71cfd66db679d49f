import { expect, test } from "vitest";
import { digitsForWords } from "./number-words";

test.each([
  ["seven", "7"],
  ["zero", "0"],
  ["twenty one", "21"],
  ["one hundred and five cells", "105 cells"],
  ["a hundred", "100"],
  ["a thousand", "1000"],
  ["two thousand and twelve", "2012"],
  ["one million two hundred thousand", "1200000"],
  ["three hundred and forty five thousand", "345000"],
  ["5 million", "5000000"],
  ["one two", "1 2"],
  ["ten eleven", "10 11"],
  ["twenty and one", "20 and 1"],
  ["bread and two fish", "bread and 2 fish"],
  ["a cell", "a cell"],
  ["hundred", "hundred"],
  ["forty", "40"],
  ["nineteen hundred", "nineteen hundred".replace("nineteen", "19")],
  ["", ""],
])("%s is %s", (words, digits) => {
  expect(digitsForWords(words.split(" ")).join(" ")).toBe(digits);
});
