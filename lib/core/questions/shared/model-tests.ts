import * as z from "zod/mini";
import { insist } from "./model-reply";
import { programLines } from "./program-lines";
import { SHAPE_WORDS, shapeTrouble } from "./python-shape";

/** What a model says of one test of a program. */
const modelTestSchema = z.object({
  /** An expression worked out after the program has run; null where what it prints is compared. */
  call: z.nullable(z.string()),
  /** What is typed in while it runs, a line each; [] where nothing is. */
  inputs: z.array(z.string()).check(z.maxLength(8)),
  /** What must come out: the value as Python writes it, or everything that is printed. */
  expected: z.string(),
  hidden: z.boolean(),
});
type ModelTest = z.infer<typeof modelTestSchema>;

/** The tests of a reply. */
export const modelTestsSchema = z.array(modelTestSchema).check(z.minLength(2), z.maxLength(8));

/** The same in every recipe's instructions. */
export const TESTS_ASKED = `"tests" are 3 to 6 cases, at least one of them with "hidden" false and at least two with true: an ordinary case first, then limits
(nothing, one, the largest) and a case that a common mistake gets wrong. "call" is an expression such as "area(3, 4)", then "expected" is its value as
Python writes it ("'Hello'" for a text); or "call" is null, then "inputs" are the lines typed in and "expected" is everything the program prints, without
what input() asks. Nothing random, no files, no clock. Work out every "expected" by hand: each is checked by running.`;

/** How much of the marks the hidden tests earn together, in per cent. */
const HIDDEN_WEIGHT = 50;
/** What one test may take. */
const SECONDS = 5;

/**
 * What tests put into content and into key, the visible ones apart from the hidden.
 * @throws AppError "invalid" where they show nothing to a pupil, hide nothing, or say the same twice.
 */
export function testedBy(given: readonly ModelTest[]) {
  const tests = given.map(({ call, inputs, expected, hidden: isHidden }, index) => ({
    isHidden,
    test: { id: `t${index + 1}`, call: (call ?? "").trim(), input: inputs.join("\n"), expected },
  }));
  const cases = tests.map(({ test: { call, input } }) => JSON.stringify([call, input]));
  insist(new Set(cases).size === cases.length, "Two tests try the same.");
  insist(
    tests.every(({ test }) => test.expected.trim() !== ""),
    "A test expects nothing.",
  );
  const shown = tests.filter(({ isHidden }) => !isHidden).map(({ test }) => test);
  const hidden = tests.filter(({ isHidden }) => isHidden).map(({ test }) => test);
  insist(shown.length > 0, "Pupils see no test.");
  insist(hidden.length > 0, "No test is hidden.");
  return {
    inContent: { v: 1, seconds: SECONDS, tests: shown, hiddenTests: hidden.length },
    inKey: { v: 1, hidden, hiddenWeight: HIDDEN_WEIGHT },
  };
}

/** @throws AppError "invalid" for a program that cannot run, as its shape tells. */
export function insistShape(program: string): void {
  insist(program.trim() !== "", "A program is empty.");
  const found = shapeTrouble(programLines(program));
  insist(found === undefined, `Line ${found?.line} ${SHAPE_WORDS[found?.trouble ?? "unclosed"]}.`);
}
