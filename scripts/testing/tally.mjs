/** How many tests a runner passed, failed and left out, from the report it wrote. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

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
