/** `npm start` and `npm run dev`: everything from an empty checkout to a running site, and its end. */
import path from "node:path";
import { choosePort, publicAddress } from "./address.mjs";
import {
  ensurePages,
  ensurePlayer,
  ensurePreview,
  ensurePrograms,
  ensurePython,
  ensureQueries,
} from "./build.mjs";
import { groupsThatGoOn } from "./exam-groups.mjs";
import { ensurePackages } from "./packages.mjs";
import { whenParentGone } from "./parent.mjs";
import { dataFolder, ROOT } from "./paths.mjs";
import {
  claim,
  endLeftovers,
  recordAddress,
  recordChildren,
  release,
  runningLauncher,
} from "./run-record.mjs";
import { ensureSecrets, given, loadSettings } from "./settings.mjs";
import { SupervisedChild } from "./supervised-child.mjs";

let stopping = false;

/** @param {string} line */
function say(line) {
  if (!stopping) console.log(line);
}

/** @param {{ dev: boolean }} mode */
export async function launch({ dev }) {
  const started = performance.now();
  loadSettings();
  if (!claim()) {
    const { address, pid } = runningLauncher() ?? {};
    say(
      address === undefined
        ? `Markwell is already starting (process ${pid}).`
        : `Markwell is already running at ${address}`,
    );
    return;
  }
  const stops = [release];
  stopOnRequest(stops);
  try {
    await prepare(dev);
    const site = await startSite(dev, stops);
    await announce(site, performance.now() - started);
  } catch (error) {
    if (stopping) return; // what was under way failed because it was stopped
    console.error(`\n${error.message}`);
    await stopAll(stops);
    process.exit(1);
  }
}

async function prepare(dev) {
  await endLeftovers();
  ensureSecrets();
  await ensurePackages(say);
  await ensureQueries(say);
  await ensurePrograms(say);
  await ensurePlayer(say);
  await ensurePreview(say);
  await ensurePython(say);
  if (!dev) await ensurePages(say);
}

async function startSite(dev, stops) {
  const { bringUpToDate, openDatabase, schoolIn } = await import("./database.mjs");
  const { ensureDemoSchool } = await import("./demo-school.mjs");
  const host = given("HOST") ?? "127.0.0.1";
  const port = await choosePort(host);
  const pids = new Map();
  const remember = (name, pid) => recordChildren([...pids.set(name, pid).values()]);
  const database = await openDatabase({ say, onChange: (pid) => remember("database", pid) });
  stops.push(database.stop);
  stops.push(async () => {
    for (const line of await groupsThatGoOn(database.url)) console.log(line);
  });
  await bringUpToDate(database.url, say);
  await ensureDemoSchool(database.url, await schoolIn(database.url), say);

  say("Starting the site …");
  const address = publicAddress(host, port);
  const env = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    ...{ HOST: host, PORT: String(port), PUBLIC_URL: address, DATABASE_URL: database.url },
  };
  const children = [
    program("web server", "web", dev ? "server.ts" : "dist/server.js"),
    program("worker", "worker", dev ? "lib/worker/main.ts" : "dist/worker.js"),
  ];
  stops.push(() => Promise.all(children.map((child) => child.stop())));
  await Promise.all(children.map((child) => child.start()));
  recordAddress(address);
  return { address, isDemo: (await schoolIn(database.url)) === "demo" };

  function program(name, log, script) {
    const child = new SupervisedChild({
      ...{ name, env, say },
      args: [...(dev ? ["--import", "tsx"] : ["--enable-source-maps"]), path.join(ROOT, script)],
      log: dev ? undefined : path.join(dataFolder(), "logs", `${log}.log`),
      onChange: () => remember(log, child.pid),
    });
    return child;
  }
}

async function announce({ address, isDemo }, ms) {
  const { demoSignIns } = await import("./demo-school.mjs");
  const signIns = isDemo ? demoSignIns() : [];
  say(`\nMarkwell is running at ${address} (ready in ${(ms / 1000).toFixed(1)} s).`);
  if (signIns.length > 0) say(`\nThe demo school's sign-ins:\n${signIns.join("\n")}`);
  say(`\nCtrl-C stops it. Its data and logs are in ${dataFolder()}`);
}

/** Also when whoever started us is gone: then the channel to them closes. */
function stopOnRequest(stops) {
  const stop = async () => {
    say("\nStopping …");
    stopping = true;
    await stopAll(stops);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  whenParentGone(stop);
}

/** The last that was started is stopped first: the site before its database. */
async function stopAll(stops) {
  for (const stop of stops.splice(0).reverse()) await stop();
}
