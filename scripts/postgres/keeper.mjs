/**
 * Keeps one Postgres server running for the program that started this one, and stops the server when that
 * program ends, however it ends: the channel between the two closes with it.
 *
 * Arguments: the cluster's folder, then options as JSON (see start-postgres.mjs).
 */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { whenParentGone } from "../runtime/parent.mjs";
import { movePort, openCluster } from "./cluster.mjs";
import { clearLeftovers, startServer, stopServer } from "./server-process.mjs";

const [folder, optionsText] = process.argv.slice(2);
const options = JSON.parse(optionsText);
const TAKEN = /could not bind|Address already in use/;
/** A killed server's children hold its memory for a moment longer. */
const STILL_ENDING = /still in use|already exists/;

let stopping = false;
let server;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());
whenParentGone(() => void stop());

try {
  const cluster = await openCluster(folder);
  await clearLeftovers(cluster);
  server = await startPatiently(cluster, options);
  tell({ type: "ready" });
  await keepRunning(cluster);
} catch (error) {
  tell({ type: "failed", message: error.message });
  await stop();
}

async function keepRunning(cluster) {
  for (;;) {
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    if (stopping) return;
    tell({ type: "died" });
    await clearLeftovers(cluster);
    server = await startPatiently(cluster, { mayMove: false });
    tell({ type: "restarted" });
  }
}

/** @param {{ mayMove: boolean }} options whether nobody knows the port yet, so that it may still change */
async function startPatiently(cluster, { mayMove }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(cluster, options.settings);
    } catch (error) {
      const taken = TAKEN.test(error.logTail ?? "");
      if (attempt >= 30 || stopping || !(taken || STILL_ENDING.test(error.logTail ?? "")))
        throw error;
      if (taken && mayMove) await movePort(cluster.folder);
      else await pause(300);
    }
  }
}

async function stop() {
  if (stopping) return;
  stopping = true;
  if (server !== undefined) await stopServer(server);
  if (options.temporary) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

function tell(message) {
  if (process.connected) process.send(message);
}
