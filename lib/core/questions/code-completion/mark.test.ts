import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { completionOf } from "./compose";
import { mark } from "./mark";
import type { Response } from "./schema";

const made = completionOf({
  language: "python",
  pieces: ["for i in ", ":\n    print(", ")"],
  gaps: [{ accepted: ["range(0, 3)", "range(3)"] }, { accepted: ["'Hi ' + str(i)"] }],
});
const said = (...texts: string[]): Response => ({
  v: 1,
  gaps: texts.map((text, index) => ({ gap: `g${index + 1}`, text })),
});
const points = (...texts: string[]) =>
  mark({ ...made, response: said(...texts), maxPoints: 2 }).points;

test.each([
  ["both as they stand in the key", ["range(0, 3)", "'Hi ' + str(i)"], 2],
  ["another accepted answer", ["range(3)", "'Hi ' + str(i)"], 2],
  ["white space and quotation marks do not matter", ["range( 3 )", '"Hi "+str( i )'], 2],
  ["what a phone makes of quotation marks", ["range(3)", "“Hi ” + str(i)"], 2],
  ["white space within a text does", ["range(3)", "'Hi' + str(i)"], 1],
  ["capital letters do", ["Range(3)", "'Hi ' + str(i)"], 1],
  ["a right answer with more beside it", ["range(3):", "'Hi ' + str(i)"], 1],
  ["one gap left empty", ["range(3)"], 1],
  ["spaces are no answer", ["  ", " "], 0],
])("%s", (_, texts, worth) => expect(points(...texts)).toBe(worth));

test("in pseudocode capital letters do not matter, texts apart", () => {
  const { content, key } = completionOf({
    language: "other",
    pieces: ["", " x"],
    gaps: [{ accepted: ["OUTPUT"] }],
  });
  expect(mark({ content, key, response: said("output"), maxPoints: 1 }).points).toBe(1);
});

test("looking at a hint costs nothing", () => {
  const response = { ...said("range(3)", "'Hi ' + str(i)"), hints: ["g1"] };
  expect(mark({ ...made, response, maxPoints: 2 }).points).toBe(2);
});

test("a gap that is not there, and a key without a gap, are errors and no zeros", () => {
  const unknown: Response = { v: 1, gaps: [{ gap: "g9", text: "x" }] };
  expect(() => mark({ ...made, response: unknown, maxPoints: 2 })).toThrow(AppError);
  const key = { ...made.key, gaps: made.key.gaps.slice(1) };
  expect(() => mark({ ...made, key, response: said(), maxPoints: 2 })).toThrow(AppError);
});
