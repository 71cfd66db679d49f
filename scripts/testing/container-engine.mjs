/**
 * A real container engine for the tests: the one EXAM_ENGINES names, or Podman from Debian's packages, with an image
 * made from this machine's own Node, so that no registry is asked.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildExamImage, programFingerprint } from "../exam-image/build-image.mjs";
import { connectEngine } from "../exam-image/connect-engine.mjs";
import { ensureBaseImage } from "../exam-image/own-base.mjs";
import { TOOLS } from "../runtime/paths.mjs";
import { spawnTied } from "../runtime/run-step.mjs";
import { hasCommand, installWithApt } from "./apt.mjs";

const FOLDER = path.join(TOOLS, "engine");
const SOCKET = path.join(FOLDER, "engine.sock");
/** Debian's packages, and by what each is known to be there. */
const PACKAGES = { podman: "podman", runc: "runc", netavark: "/usr/lib/podman/netavark" };
const START_MS = 20_000;

/**
 * Without CAP_SYS_RESOURCE crun cannot raise the default limits, and it refuses hybrid cgroups: runc is used, and
 * limits that are under most machines' own.
 */
const SETTINGS = `[containers]
default_ulimits = ["nofile=16384:16384", "nproc=16384:16384"]
[engine]
runtime = "runc"
`;

/**
 * Has an engine running for as long as this program runs, with the image of exam groups. EXAM_ENGINES and EXAM_IMAGE
 * then say where.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether there is one
 */
export async function ensureEngine(say) {
  try {
    const address = process.env.EXAM_ENGINES || (await startPodman(say));
    if (address === undefined) return false;
    const engine = connectEngine(address);
    const base = await ensureBaseImage(engine);
    const { Id: baseId } = await engine.getImage(base).inspect();
    const tag = `localhost/markwell-exam-node:${programFingerprint(baseId)}`;
    if (!(await hasImage(engine, tag))) {
      say("Building the image of exam groups …");
      await buildExamImage(engine, { tag, base });
    }
    process.env.EXAM_ENGINES = address;
    process.env.EXAM_IMAGE = tag;
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

/** @returns {Promise<string | undefined>} its address; undefined where it cannot be installed */
async function startPodman(say) {
  if (process.platform !== "linux" || process.getuid() !== 0) return undefined;
  const missing = Object.keys(PACKAGES).filter((name) => !hasCommand(PACKAGES[name]));
  if (missing.length > 0 && !(await installWithApt(missing, say))) return undefined;
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  rmSync(SOCKET, { force: true });
  const settings = path.join(FOLDER, "containers.conf");
  writeFileSync(settings, SETTINGS);
  const address = `unix://${SOCKET}`;
  const env = { ...process.env, CONTAINERS_CONF: settings };
  const service = spawnTied(["podman", "system", "service", "--time=0", address], env);
  const complaints = listenIn(service);
  if (await answers(connectEngine(address), service)) return address;
  throw new Error(`Podman does not answer. It said:\n${complaints()}`);
}

/** Reads what the service says, without keeping this program from ending. */
function listenIn(service) {
  let said = "";
  service.unref();
  service.channel.unref();
  for (const output of [service.stdout, service.stderr]) {
    output.on("data", (text) => {
      said = `${said}${text}`.slice(-2000);
    });
    output.unref();
  }
  return () => said;
}

async function answers(engine, service) {
  const until = Date.now() + START_MS;
  while (service.exitCode === null && Date.now() < until) {
    if (await engine.ping().catch(() => undefined)) return true;
    await pause(100);
  }
  return false;
}

async function hasImage(engine, tag) {
  return (
    (await engine
      .getImage(tag)
      .inspect()
      .catch(() => undefined)) !== undefined
  );
}
