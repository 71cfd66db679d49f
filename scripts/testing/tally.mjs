/** How many tests a runner passed, failed and left out, from the report it wrote. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ name: string, message: string }} Failure a test by its file and title, and what it said */

/**
 * A file that could not be loaded, an error outside any test and a runner that broke each count as a failure.
 * @param {string | undefined} report Vitest's JSON report; undefined when it wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function vitestTally(report, exitCode) {
  if (report === undefined) return broken();
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(report);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const tally = {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
  return believed(tally, exitCode);
}

/**
 * @param {string | undefined} report Playwright's JSON report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function playwrightTally(report, exitCode) {
  if (report === undefined) return broken();
  const { stats, errors } = JSON.parse(report);
  const tally = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
  return believed(tally, exitCode);
}

/** Vitest's report says nothing of a promise that nobody waited for; what it prints does. */
const OUTSIDE = {
  name: "outside any test",
  message: "Look for “Unhandled Errors” in what Vitest printed.",
};

/**
 * @param {string | undefined} report Vitest's JSON report
 * @param {number} exitCode
 * @returns {Failure[]} in the order of the report; of a file that could not be loaded, why
 */
export function vitestFailures(report, exitCode) {
  if (report === undefined) return [];
  const failures = JSON.parse(report).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    if (failed.length > 0) return failed.map((test) => ofTest(file.name, test));
    return file.status === "failed" ? [{ name: file.name, message: file.message ?? "" }] : [];
  });
  return failures.length === 0 && exitCode !== 0 ? [OUTSIDE] : failures;
}

function ofTest(file, { fullName, failureMessages }) {
  return { name: `${file} › ${fullName}`, message: failureMessages.join("\n") };
}

/**
 * @param {string | undefined} report Playwright's JSON report
 * @returns {Failure[]} in the order of the report, errors outside any test last
 */
export function playwrightFailures(report) {
  if (report === undefined) return [];
  const { suites, errors } = JSON.parse(report);
  const outside = errors.map(({ message }) => ({
    name: "outside any test",
    message: message ?? "",
  }));
  return [...suites.flatMap(failuresIn), ...outside];
}

function failuresIn({ specs = [], suites = [] }) {
  const here = specs.filter((spec) => !spec.ok).map(ofSpec);
  return [...here, ...suites.flatMap(failuresIn)];
}

function ofSpec({ file, line, title, tests }) {
  const errors = tests.flatMap((test) => test.results.flatMap((result) => result.errors ?? []));
  const message = errors.map((error) => error.message ?? "").join("\n");
  return { name: `${file}:${line} › ${title}`, message };
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const total = (key) => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/** A runner that says all is well must also have ended well, and must have run something. */
function believed(tally, exitCode) {
  const nothing = tally.passed + tally.failed === 0;
  const hidden = exitCode !== 0 && tally.failed === 0;
  return nothing || hidden ? { ...tally, failed: tally.failed + 1 } : tally;
}

function broken() {
  return { passed: 0, failed: 1, skipped: 0 };
}
