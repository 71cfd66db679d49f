import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { NODE_CONFIG_VARIABLE, NODE_ENVIRONMENT } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { endProcess } from "@/scripts/runtime/process-identity.mjs";
import type { EnvironmentSpec, Reach } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import type { EnvironmentFolder, EnvironmentRecord } from "./environment-folder";
import { SUPERVISOR } from "./supervisor";

export interface ProcessRuntimeOptions {
  /** Folder under which each environment has its own. */
  readonly folder: string;
  /** dist/exam-node/main.js */
  readonly program: string;
  readonly reach: Reach;
}

const SUPERVISED_MS = 5_000;

/** Starts a supervisor that belongs to nobody, and waits until it has written down who it is. */
export async function startSupervisor(
  folder: EnvironmentFolder,
  record: EnvironmentRecord,
  spec: EnvironmentSpec,
  options: ProcessRuntimeOptions,
): Promise<void> {
  await rm(folder.file("exit-status"), { force: true });
  const name = `markwell-exam-${record.token}`;
  const heap = [`--max-old-space-size=${spec.limits.memoryMegabytes}`, "--optimize-for-size"];
  const command = [process.execPath, ...heap, path.resolve(options.program), "serve", name];
  const child = spawn("/bin/sh", ["-c", SUPERVISOR, name, folder.path, ...command], {
    detached: true,
    stdio: "ignore",
    cwd: "/",
    env: environmentOf(folder, record, spec, options),
  });
  child.on("error", () => {});
  child.unref();
  await untilSupervised(folder, record.token);
}

function environmentOf(
  folder: EnvironmentFolder,
  record: EnvironmentRecord,
  spec: EnvironmentSpec,
  { reach }: ProcessRuntimeOptions,
): NodeJS.ProcessEnv {
  const config: NodeConfig = {
    ...spec.program,
    environmentId: spec.environmentId,
    host: reach.host,
    port: record.port,
    databasePath: folder.file(DATABASE_NAME),
  };
  return {
    ...NODE_ENVIRONMENT,
    NODE_ENV: "production",
    PATH: "/usr/local/bin:/usr/bin:/bin",
    [NODE_CONFIG_VARIABLE]: JSON.stringify(config),
  };
}

async function untilSupervised(folder: EnvironmentFolder, token: string): Promise<void> {
  const until = Date.now() + SUPERVISED_MS;
  while (Date.now() < until) {
    if ((await folder.living("supervisor.pid", token)) !== undefined) return;
    await pause(10);
  }
  throw new AppError(
    "unavailable",
    "The group's program could not be started on this server: it may have too many processes, or too little memory or disk. Make room, then launch again.",
  );
}

/**
 * Ends supervisor and node, in good order where `graceMs` allows it. The supervisor always goes first: it would start
 * the node again.
 */
export async function endBoth(
  folder: EnvironmentFolder,
  token: string,
  graceMs: number,
): Promise<void> {
  const signals: NodeJS.Signals[] = graceMs > 0 ? ["SIGTERM", "SIGKILL"] : ["SIGKILL"];
  for (const name of ["supervisor.pid", "node.pid"] as const) {
    const known = await folder.living(name, token);
    if (known !== undefined) await endProcess(known, { graceMs: Math.max(graceMs, 1000), signals });
    await rm(folder.file(name), { force: true });
  }
}
