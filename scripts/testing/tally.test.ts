import { expect, it } from "vitest";
import { playwrightFailures, playwrightTally, sum, vitestFailures, vitestTally } from "./tally.mjs";

const vitest = (numbers: object, testResults: object[] = []) =>
  JSON.stringify({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults },
    ...numbers,
  });
const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

it("counts what ran", () => {
  expect(vitestTally(vitest({ numPassedTests: 7, numPendingTests: 1 }), 0)).toEqual({
    ...{ passed: 7, failed: 0, skipped: 1 },
  });
  expect(playwrightTally(playwright({ expected: 3 }), 0)).toEqual({
    passed: 3,
    failed: 0,
    skipped: 0,
  });
});

it("counts a test file that could not be loaded as a failure", () => {
  const files = [{ status: "failed", assertionResults: [] }];
  expect(vitestTally(vitest({ numPassedTests: 7 }, files), 1).failed).toBe(1);
});

it("does not count a failed test twice", () => {
  const files = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
  expect(vitestTally(vitest({ numFailedTests: 1 }, files), 1).failed).toBe(1);
});

it.each([
  ["wrote no report", undefined, 0],
  ["ran nothing", playwright({}), 0],
  ["ended badly after passing", playwright({ expected: 3 }), 1],
  ["met an error outside any test", playwright({ expected: 3 }, [{}]), 1],
  ["passed a test only at the second try", playwright({ expected: 3, flaky: 1 }), 0],
])("counts a runner that %s as a failure", (_how, report, exitCode) => {
  expect(playwrightTally(report, exitCode).failed).toBe(1);
});

it("adds parts up", () => {
  const parts = [vitestTally(undefined, 1), playwrightTally(playwright({ expected: 2 }), 0)];
  expect(sum(parts)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

it("names what failed and says what each said, files that could not be loaded among them", () => {
  const red = { status: "failed", fullName: "adds up", failureMessages: ["expected 1 to be 2"] };
  const files = [
    { name: "a.test.ts", status: "failed", assertionResults: [{ status: "passed" }, red] },
    { name: "b.test.ts", status: "failed", assertionResults: [], message: "no such module" },
    { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  expect(vitestFailures(vitest({ numFailedTests: 1 }, files), 1)).toEqual([
    { name: "a.test.ts › adds up", message: "expected 1 to be 2" },
    { name: "b.test.ts", message: "no such module" },
  ]);
  expect(vitestFailures(undefined, 1)).toEqual([]);
  const well = [{ name: "d.test.ts", status: "passed", assertionResults: [{ status: "passed" }] }];
  expect(vitestFailures(vitest({ numPassedTests: 1 }, well), 0)).toEqual([]);
  expect(vitestFailures(vitest({ numPassedTests: 1 }, well), 1)).toMatchObject([
    { name: "outside any test" },
  ]);
});

it("finds a failed browser test however deep it stands, and errors outside any test", () => {
  const tests = [{ results: [{ errors: [{ message: "not visible" }] }] }];
  const red = { file: "wall.spec.ts", line: 7, title: "a tile", ok: false, tests };
  const suites = [{ specs: [{ ok: true }], suites: [{ specs: [red] }] }];
  const report = JSON.stringify({ suites, errors: [{ message: "no browser" }], stats: {} });
  expect(playwrightFailures(report)).toEqual([
    { name: "wall.spec.ts:7 › a tile", message: "not visible" },
    { name: "outside any test", message: "no browser" },
  ]);
});
