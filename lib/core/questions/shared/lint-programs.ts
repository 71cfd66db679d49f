import { readPythonValue } from "@/lib/core/python/python-value";
import type { Finding } from "../finding";
import type { ProgramTest } from "./program-shapes";
import { testInWords } from "./program-shapes";

/** What can be seen to be wrong with tests without running anything. */
export function testFindings(
  visible: readonly ProgramTest[],
  hidden: readonly ProgramTest[],
): Finding[] {
  const tests = [...visible, ...hidden];
  if (tests.length === 0) {
    return [
      {
        rule: "no-tests",
        severity: "error",
        where: "content",
        message:
          "There is no test, so no program can be marked. Add one that shows what is wanted.",
      },
    ];
  }
  return [...noneVisible(visible), ...tests.flatMap(expectation), ...repeated(tests)];
}

function noneVisible(visible: readonly ProgramTest[]): Finding[] {
  if (visible.length > 0) return [];
  return [
    {
      rule: "no-visible-test",
      severity: "warning",
      where: "content",
      message: "All tests are hidden. Let pupils see one, so that they know what is wanted.",
    },
  ];
}

function expectation(test: ProgramTest): Finding[] {
  const name = testInWords(test);
  // What is to be drawn is worked out by running, and said there where it is nothing.
  if (test.draws !== undefined) return [];
  if (test.expected.trim() === "") {
    return [
      {
        rule: "test-expects-nothing",
        severity: "error",
        where: "content",
        message: `The test “${name}” expects nothing, so an empty program passes it. Say what must come out.`,
      },
    ];
  }
  if (test.call.trim() === "" || readPythonValue(test.expected) !== undefined) return [];
  return [
    {
      rule: "expected-is-no-value",
      severity: "warning",
      where: "content",
      message: `“${test.expected}” is not how Python writes a value, so “${name}” may never give it. Text needs quotation marks.`,
    },
  ];
}

function repeated(tests: readonly ProgramTest[]): Finding[] {
  const asked = tests.map(({ call, input, draws }) =>
    JSON.stringify([call.trim(), input.trim(), draws !== undefined]),
  );
  return tests
    .filter((_, index) => asked.indexOf(asked[index] ?? "") < index)
    .map((test) => ({
      rule: "test-listed-twice",
      severity: "warning",
      where: "content",
      message: `Two tests try the same: “${testInWords(test)}”. Change or remove one.`,
    }));
}

/** Pupils are told how many tests there are that they do not see. */
export function hiddenCountFindings<Content extends { readonly hiddenTests: number }>(
  content: Content,
  { hidden }: { readonly hidden: readonly ProgramTest[] },
): Finding[] {
  if (content.hiddenTests === hidden.length) return [];
  return [
    {
      rule: "hidden-tests-miscounted",
      severity: "error",
      where: "content",
      message: `Pupils are told of ${content.hiddenTests} more tests, and there are ${hidden.length}.`,
      fix: {
        label: `Tell them of ${hidden.length}`,
        patch: { content: { ...content, hiddenTests: hidden.length } },
      },
    },
  ];
}
