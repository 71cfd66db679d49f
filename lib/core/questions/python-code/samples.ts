import * as fc from "fast-check";
import { CONSTRUCT_NAMES } from "@/lib/core/python/constructs";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import type { TypeSamples } from "../shared/samples";
import { programTests, typed } from "../shared/samples";
import { runs } from "./mark";
import type { Content, Key, Response } from "./schema";

const SOLUTION = "def area(width, height):\n    return width * height\n";

/** Programs of the samples: each is named by what it prints or returns, which the tests of the same sample expect. */
const question = fc
  .record({
    tests: programTests({ min: 1, max: 8 }),
    visible: fc.nat({ max: 8 }),
    hiddenWeight: fc.integer({ min: 0, max: 100 }),
    starter: fc.constantFrom("", "def area(width, height):\n    # write here\n"),
    required: fc.subarray([...CONSTRUCT_NAMES], { maxLength: 3 }),
  })
  .map(({ tests, visible, hiddenWeight, starter, required }) => {
    const hidden = tests.slice(visible);
    return {
      content: {
        v: 1 as const,
        starter,
        tests: tests.slice(0, visible),
        hiddenTests: hidden.length,
        required,
        forbidden: [],
        seconds: 5,
      },
      key: { v: 1 as const, solution: SOLUTION, hidden, hiddenWeight },
    };
  });

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Write a function `area` that gives the area of a rectangle.",
    content: {
      v: 1,
      starter: "def area(width, height):\n    # Write your program here.\n",
      tests: [{ id: "a", call: "area(3, 4)", input: "", expected: "12" }],
      hiddenTests: 1,
      required: ["return"],
      forbidden: [],
      seconds: 5,
    },
    key: {
      v: 1,
      solution: SOLUTION,
      hidden: [{ id: "b", call: "area(2.5, 2)", input: "", expected: "5.0" }],
      hiddenWeight: 50,
    },
  },
  question,
  responses: ({ starter }) =>
    fc
      .oneof(
        fc.constant(starter),
        typed(2_000),
        fc.constantFrom("pass", "print(12)", "def area(a, b):\n\treturn a * b", "x = '\\"),
      )
      .map((source) => ({ v: 1 as const, source })),
  nearMisses: (_content, { solution }) =>
    fc
      .constantFrom(
        solution.replace("*", "+"),
        solution.replace("return", "print"),
        `${solution}\n`,
      )
      .map((source) => ({ v: 1 as const, source })),
  given: (content, key, response) =>
    runs(content, key, response).map((run) =>
      response.source.trimEnd() === key.solution.trimEnd()
        ? outcomeAsExpected(content, key, run)
        : {
            ended: "error",
            output: "",
            screen: "",
            error: { type: "NameError", message: "name 'x' is not defined", line: 1 },
          },
    ),
};

/** What a right program gives to a test's run, without Python. */
function outcomeAsExpected(content: Content, key: Key, run: PythonRun): PythonOutcome {
  const base = { ended: "finished", output: "", screen: "" } as const;
  if (run.mode === "inspect") return { ...base, constructs: ["FunctionDef", "Return"] };
  const test = [...content.tests, ...key.hidden].find(
    ({ call, input }) =>
      input === run.input && (run.call ?? "") === (call.trim() === "" ? "" : call),
  );
  const expected = test?.expected ?? "";
  if (test?.draws !== undefined) return { ...base, drawing: test.draws.drawing };
  return run.call === undefined ? { ...base, output: expected } : { ...base, returned: expected };
}
