/** One run of the Postgres server: started, found ready, stopped; and what an earlier run left behind. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { commandLineOf, endProcess, startTimeOf } from "../runtime/process-identity.mjs";
import { databaseUrl, readCredentials, serverEnvironment } from "./cluster.mjs";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
};

/**
 * Starts the server and waits until it answers.
 * @param {object} cluster from `openCluster`
 * @param {Record<string, string>} extraSettings
 * @returns {Promise<import("node:child_process").ChildProcess>}
 * @throws Error whose `logTail` holds the last lines of the server's log
 */
export async function startServer(cluster, extraSettings) {
  const logStart = sizeOf(cluster.log);
  const log = openSync(cluster.log, "a");
  const settings = Object.entries({ ...SETTINGS, ...extraSettings }).flatMap(([k, v]) => [
    "-c",
    `${k}=${v}`,
  ]);
  const { port } = readCredentials(cluster.folder);
  const [command, ...args] = [...cluster.account.wrap, cluster.binaries.postgres];
  const child = spawn(command, [...args, "-D", cluster.data, "-p", String(port), ...settings], {
    ...(cluster.account.uid === undefined
      ? {}
      : { uid: cluster.account.uid, gid: cluster.account.gid }),
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    detached: true, // Ctrl-C in the terminal must not reach it before the programs that use it
  });
  closeSync(log);
  const exited = once(child, "exit").then(() => false);
  if (await Promise.race([exited, answers(cluster, child)])) return child;
  const logTail = readFileSync(cluster.log).subarray(logStart).toString("utf8").slice(-3000);
  throw Object.assign(new Error(`Postgres did not start. Its log ends:\n${logTail}`), { logTail });
}

/** Stops the server: first with its connections ended ("fast"), then without waiting for a checkpoint. */
export async function stopServer(child) {
  const record = { pid: child.pid, startTime: startTimeOf(child.pid) };
  await endProcess(record, { graceMs: 8000, signals: ["SIGINT", "SIGQUIT", "SIGKILL"] });
}

/** Ends a server that an earlier, killed run left in this cluster, and removes a pid file that says nothing. */
export async function clearLeftovers(cluster) {
  const pidFile = path.join(cluster.data, "postmaster.pid");
  let pid;
  try {
    pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  } catch {
    return;
  }
  // Proven ours by the data folder on its own command line; the number alone may belong to anyone by now.
  if (commandLineOf(pid).includes(`-D ${cluster.data} `))
    await endProcess(
      { pid, startTime: startTimeOf(pid) },
      { signals: ["SIGINT", "SIGQUIT", "SIGKILL"] },
    );
  rmSync(pidFile, { force: true });
}

async function answers(cluster, child) {
  while (child.exitCode === null && child.signalCode === null) {
    if ((await dataDirectoryAt(databaseUrl(cluster.folder, "postgres"))) === cluster.data)
      return true;
    await new Promise((done) => setTimeout(done, 40));
  }
  return false;
}

/** The data folder of whichever server answers at `url`: it may not be ours when the port is another's. */
async function dataDirectoryAt(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 1500,
    query_timeout: 1500,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("show data_directory");
    return rows[0].data_directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

function sizeOf(file) {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
