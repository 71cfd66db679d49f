/** `npm test`: every part in turn; one that fails does not keep the next from running. */
import path from "node:path";
import {
  ensurePages,
  ensurePlayer,
  ensurePreview,
  ensurePrograms,
  ensurePython,
  ensureQueries,
} from "../runtime/build.mjs";
import { ensurePackages } from "../runtime/packages.mjs";
import { ROOT } from "../runtime/paths.mjs";
import { ensureSecrets, loadSettings } from "../runtime/settings.mjs";

const say = (line) => console.log(line);
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** @returns {Promise<boolean>} whether everything passed */
export async function testEverything() {
  await ensurePackages(say);
  await ensureQueries(say);
  // Only now are the packages there that these need.
  const { ensureBrowser, ensureCaddy, ensurePdfToText } = await import("./programs.mjs");
  const { ensureEngine } = await import("./container-engine.mjs");
  const { runChecks } = await import("./checks.mjs");
  const { runPlaywright, runVitest } = await import("./runners.mjs");
  const own = await import("./own-leftovers.mjs");
  const { sum } = await import("./tally.mjs");
  const folder = own.ownTemporaryFolder();
  const browser = await ensureBrowser(say);
  const parts = [];

  if (!(await ensurePdfToText(say)))
    parts.push(skip("PDFs against pdftotext: it is not on this machine"));
  parts.push(await part("Checks", () => runChecks(say)));
  if (!(await ensureCaddy(say)))
    parts.push(skip("addresses of exam groups: Caddy is not on this machine"));
  parts.push(await part("Programs", buildPrograms));
  const containers = (await ensureEngine(say)) ? await own.ownContainers() : undefined;
  if (containers === undefined)
    parts.push(skip("exam groups in containers: no container engine could be had"));
  parts.push(await part("Unit, property and database tests", runVitest));
  const built = await part("Build", build);
  parts.push(built);
  if (!browser) parts.push(skip("browser tests: no browser could be had"));
  else if (built.failed > 0) parts.push(skip("browser tests: there is no build to test"));
  else parts.push(await part("Browser tests", runPlaywright));
  const leftovers = () => own.endLeftovers(folder, containers);
  parts.push(await part("What the tests left running", async () => tidied(await leftovers())));
  await own.removeOwnFolder(folder);
  for (const { failures = [] } of parts) failures.forEach(sayAgain);
  return conclude(sum(parts));
}

/** Nothing of this run may go on after it: what does is ended, and what cannot be ended fails the run. */
function tidied({ ended, left }) {
  if (ended.length > 0) say(`Ended, for the tests did not: ${ended.join(", ")}`);
  if (left.length > 0) say(`Still there: ${left.join(", ")}`);
  else say("Nothing of this run is left: no exam group's process, and no container.");
  return left.length === 0 ? PASSED : FAILED;
}

/** Before the tests: some of them run these programs. */
async function buildPrograms() {
  await ensurePrograms(say);
  return PASSED;
}

async function build() {
  loadSettings();
  ensureSecrets();
  await ensurePlayer(say);
  await ensurePreview(say);
  await ensurePython(say);
  await ensurePages(say);
  return PASSED;
}

/** A part that throws has failed; it does not take the others with it. */
async function part(name, run) {
  say(`\n── ${name}`);
  try {
    return await run();
  } catch (error) {
    say(error.message);
    return FAILED;
  }
}

/** What failed stands at the end as well: of a long run often only the end is kept. */
function sayAgain({ name, message }) {
  say(`\n── FAILED: ${name.replace(`${ROOT}${path.sep}`, "")}\n${message.slice(0, 3000)}`);
}

function skip(what) {
  say(`\n── SKIPPED: ${what}`);
  return SKIPPED;
}

/** Where a machine is trusted to say yes or no, what was left out is a no. */
function conclude({ passed, failed, skipped }) {
  const strict = process.env.CI === "true";
  if (skipped > 0)
    say(`\n${skipped} skipped${strict ? ", which counts as failed here (CI=true)" : ""}`);
  const failures = failed + (strict ? skipped : 0);
  say(`${passed} passed, ${failures} failed`);
  return failures === 0;
}
