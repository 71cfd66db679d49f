import { expect, it } from "vitest";
import { statedOf } from "./stated-contrast";

it.each([
  [
    "Northern hemisphere is tilted…",
    "towards the Sun",
    "The northern hemisphere is tilted towards the Sun",
  ],
  ["In Australia it is…", "winter", "In Australia it is winter"],
  ["Swash", "Weak", "The swash is weak"],
  ["Colour of the benches", "Green", "The colour of the benches is green"],
  ["Main job", "Checks bills and suggests changes", "Checks bills and suggests changes"],
  ["What it holds", "Programs and data in use", "Holds programs and data in use"],
  ["Ends with", "A memorable last line", "Ends with a memorable last line"],
])("%s | %s reads as a statement", (label, value, statement) => {
  expect(statedOf(label, value)).toBe(statement);
});

it.each([
  ["Day length", "short"],
  ["Height", "High"],
  ["On the Moon", "Stays the same"],
  ["Tone", "Formal, no slang"],
  ["Unit", "Newtons (N)"],
])("%s | %s does not", (label, value) => {
  expect(statedOf(label, value)).toBeUndefined();
});
