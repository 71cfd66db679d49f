import * as fc from "fast-check";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { TypeSamples } from "../shared/samples";
import { programTests, typed } from "../shared/samples";
import { runs } from "./mark";
import type { Content, Key, Response } from "./schema";

const BROKEN = "def area(width, height):\n    return width + height\n";
const MENDED = "def area(width, height):\n    return width * height\n";

const question = fc
  .record({
    tests: programTests({ min: 1, max: 8 }),
    visible: fc.nat({ max: 8 }),
    hiddenWeight: fc.integer({ min: 0, max: 100 }),
    others: fc.subarray([`${MENDED}\n# done`, "area = lambda w, h: w * h"]),
    failing: fc.infiniteStream(fc.boolean()),
  })
  .map(({ tests, visible, hiddenWeight, others, failing }) => {
    const hidden = tests.slice(visible);
    const shows = tests.filter(() => failing.next().value === true);
    return {
      content: {
        v: 1 as const,
        program: BROKEN,
        tests: tests.slice(0, visible),
        hiddenTests: hidden.length,
        seconds: 5,
      },
      key: {
        v: 1 as const,
        fixes: [MENDED, ...others],
        hidden,
        hiddenWeight,
        failing: shows.map(({ id }) => id),
      },
    };
  });

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "`total` should add up the numbers from 1 to `last`.",
    content: {
      v: 1,
      program:
        "def total(last):\n    result = 0\n    for number in range(1, last):\n        result = result + number\n    return result\n",
      tests: [{ id: "a", call: "total(4)", input: "", expected: "10" }],
      hiddenTests: 2,
      seconds: 5,
    },
    key: {
      v: 1,
      fixes: [
        "def total(last):\n    result = 0\n    for number in range(1, last + 1):\n        result = result + number\n    return result\n",
      ],
      hidden: [
        { id: "b", call: "total(0)", input: "", expected: "0" },
        { id: "c", call: "total(10)", input: "", expected: "55" },
      ],
      hiddenWeight: 50,
      failing: ["a", "c"],
    },
  },
  question,
  responses: ({ program }) =>
    fc
      .oneof(
        fc.constant(program),
        typed(2_000),
        fc.constantFrom(
          "pass",
          `${program}\n# mended`,
          `\n${program}`,
          "x = '\\",
          "\n".repeat(900),
        ),
      )
      .map((source) => ({ v: 1 as const, source })),
  nearMisses: ({ program }, { fixes: [fix = ""] }) =>
    fc
      .constantFrom(
        fix.replace("*", "-"),
        fix.replace("return", "print"),
        program.replace("+", "/"),
        `${program}\n`,
        `${fix}\n`,
      )
      .map((source) => ({ v: 1 as const, source })),
  given: (content, key, response) => {
    const isMended = key.fixes.some((fix) => fix.trimEnd() === response.source.trimEnd());
    const tests = [...content.tests, ...key.hidden];
    return runs(content, key, response).map((_, index): PythonOutcome => {
      const test = tests[index];
      const base = { ended: "finished", output: "", screen: "" } as const;
      // What was never broken still works; what was, works only once it is mended.
      if (test === undefined || (!isMended && key.failing.includes(test.id))) return base;
      const { call, expected, draws } = test;
      if (draws !== undefined) return { ...base, drawing: draws.drawing };
      return call.trim() === "" ? { ...base, output: expected } : { ...base, returned: expected };
    });
  },
};
