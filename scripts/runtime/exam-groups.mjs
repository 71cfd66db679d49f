/** Exam groups belong to nobody, so that no exam ends with the site: who stops the site is told which go on. */
import { ensurePrograms, ensureQueries } from "./build.mjs";
import { ownCommand } from "./own-command.mjs";
import { ensurePackages } from "./packages.mjs";
import { endProcess } from "./process-identity.mjs";
import { claim, endLeftovers, release, runningLauncher } from "./run-record.mjs";
import { ensureSecrets, loadSettings } from "./settings.mjs";

/** The command says what Postgres knows where an engine is silent; on a busy machine it takes a while to start. */
const LIST_MS = 60_000;
const SITE_STOPS_MS = 60_000;

/**
 * What to say to whoever stops the site; nothing where no group runs.
 * @param {string} databaseUrl
 * @returns {Promise<string[]>} lines
 */
export async function groupsThatGoOn(databaseUrl) {
  try {
    const options = { databaseUrl, mostMs: LIST_MS };
    return goOnInWords(namesIn(await ownCommand(["environment", "running"], options)));
  } catch {
    return ["Exam groups may go on running: it could not be found out."];
  }
}

/**
 * @param {string[]} names
 * @returns {string[]} lines
 */
export function goOnInWords(names) {
  if (names.length === 0) return [];
  const [groups, them] =
    names.length === 1 ? ["1 exam group goes", "it"] : [`${names.length} exam groups go`, "them"];
  return [
    `${groups} on running, and pupils can go on writing: ${names.join(", ")}`,
    `The next npm start adopts ${them}. To stop ${them} too: npm start -- --stop-exams`,
  ];
}

/**
 * `npm start -- --stop-exams`: stops the site where it runs, then every exam group in good order.
 * @param {(line: string) => void} say
 * @throws Error naming the groups that still run
 */
export async function stopExams(say) {
  loadSettings();
  await stopSite(say);
  try {
    await endLeftovers();
    ensureSecrets();
    await ensurePackages(say);
    await ensureQueries(say);
    await ensurePrograms(say);
    // It needs packages that a fresh clone has only by now.
    const { bringUpToDate, openDatabase } = await import("./database.mjs");
    const database = await openDatabase({ say });
    try {
      await bringUpToDate(database.url, say);
      const answer = await ownCommand(["environment", "stop-all"], { databaseUrl: database.url });
      say(stoppedInWords(namesIn(answer)));
    } finally {
      await database.stop();
    }
  } finally {
    release();
  }
}

/** Makes this process the one that has the data folder. */
async function stopSite(say) {
  const site = runningLauncher();
  if (site !== undefined) {
    say("Stopping Markwell …");
    await endProcess(site, { graceMs: SITE_STOPS_MS, signals: ["SIGTERM"] });
  }
  if (!claim())
    throw new Error("Markwell does not stop. Press Ctrl-C where it runs, then try again.");
}

function stoppedInWords(names) {
  if (names.length === 0) return "No exam group runs.";
  return [
    `Stopped: ${names.join(", ")}`,
    "Their answers are on the disk. The next npm start starts them again, unless they were collected and torn down.",
  ].join("\n");
}

/** @param {string} answer of `environment running` or `stop-all` */
function namesIn(answer) {
  return JSON.parse(answer).groups.map(({ exam_id: name }) => name);
}
