/**
 * Exam groups outlive whoever launched them, on purpose; those that a run of the tests launched must not outlive the run.
 * What is its own is known for certain: its processes name the run's own temporary folder, its containers the run's own
 * name of the image. Nobody else's are touched.
 */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { connectEngine } from "../exam-image/connect-engine.mjs";
import { temporaryFolder } from "../postgres/test-cluster.mjs";
import { commandLineOf, endProcess, isAlive, startTimeOf } from "../runtime/process-identity.mjs";

/** A group's node, and what keeps it running (lib/platform/containers/process). */
const OF_A_GROUP = /exam-node\/main\.js|markwell-exam-[0-9a-f]{32}/;
const SUPERVISES = "supervisor.pid";
const GRACE_MS = 3_000;

/**
 * A temporary folder of this run: every test makes its own ones in it.
 * @returns {string}
 */
export function ownTemporaryFolder() {
  const folder = temporaryFolder();
  process.env.TMPDIR = folder;
  return folder;
}

/**
 * Gives the image of exam groups another name for this run, so that its containers can be told from others'.
 * @returns {Promise<{ address: string, image: string }>} where its containers run, and by what image they are known
 */
export async function ownContainers({ EXAM_ENGINES: address, EXAM_IMAGE: given } = process.env) {
  const image = `${given}-${randomUUID().slice(0, 8)}`;
  const at = image.lastIndexOf(":");
  const name = { repo: image.slice(0, at), tag: image.slice(at + 1) };
  await connectEngine(address).getImage(given).tag(name);
  process.env.EXAM_IMAGE = image;
  return { address, image };
}

/**
 * Ends what of a run still goes on.
 * @param {string} folder that the run's processes name
 * @param {{ address: string, image: string } | undefined} containers
 * @returns {Promise<{ ended: string[], left: string[] }>} in words: what was ended, and what could not be
 */
export async function endLeftovers(folder, containers) {
  const processes = ownProcesses(folder);
  // Whoever keeps a node running would start it again.
  for (const each of processes.toSorted((a, b) => Number(b.supervises) - Number(a.supervises)))
    await endProcess(each, { graceMs: GRACE_MS });
  const { ended, left } = await endContainers(containers);
  const inWords = ({ pid }) => `process ${pid}`;
  return {
    ended: [...processes.filter((each) => !isAlive(each)).map(inWords), ...ended],
    left: [...ownProcesses(folder).map(inWords), ...left],
  };
}

/** Has the run's folder gone, where nothing holds it any more. */
export async function removeOwnFolder(folder) {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

function ownProcesses(folder) {
  return processIds().flatMap((pid) => {
    const command = commandLineOf(pid);
    if (!OF_A_GROUP.test(command)) return [];
    const isOwn = `${command} ${environmentOf(pid)}`.includes(`${folder}/`);
    const startTime = startTimeOf(pid);
    if (!isOwn || startTime === undefined || pid === process.pid) return [];
    return [{ pid, startTime, supervises: command.includes(SUPERVISES) }];
  });
}

function processIds() {
  if (process.platform === "linux")
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  const listed = execFileSync("ps", ["-axo", "pid="], { encoding: "utf8" });
  return listed.trim().split(/\s+/).map(Number);
}

/** A node is told there where its database lies. Elsewhere than on Linux its supervisor ends it. */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

async function endContainers(containers) {
  if (containers === undefined) return { ended: [], left: [] };
  const { address, image } = containers;
  const engine = connectEngine(address);
  const found = await containersOf(engine, image);
  for (const { Id, Labels } of found) {
    await engine
      .getContainer(Id)
      .remove({ force: true, v: true })
      .catch(() => undefined);
    await removeVolumes(engine, Labels["uk.markwell.environment"]);
  }
  const left = await containersOf(engine, image);
  if (left.length === 0)
    await engine
      .getImage(image)
      .remove()
      .catch(() => undefined);
  const inWords = ({ Id, Names }) => `container ${Names?.[0]?.replace(/^\//, "") ?? Id}`;
  const stays = new Set(left.map(({ Id }) => Id));
  return {
    ended: found.filter(({ Id }) => !stays.has(Id)).map(inWords),
    left: left.map(inWords),
  };
}

async function containersOf(engine, image) {
  const all = await engine.listContainers({ all: true });
  return all.filter(({ Image }) => Image === image);
}

/** What a group kept, and where its two containers met. */
async function removeVolumes(engine, environment) {
  if (environment === undefined) return;
  for (const kind of ["data", "sockets"])
    await engine
      .getVolume(`markwell-${kind}-${environment}`)
      .remove({ force: true })
      .catch(() => undefined);
}
