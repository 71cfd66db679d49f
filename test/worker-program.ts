import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { build } from "esbuild";

const BUNDLE = ".data/cache/test-worker.mjs";

/** The worker, as a program of its own. */
export interface WorkerProgram {
  /** kill −9: it has no time to finish anything. */
  kill(): Promise<void>;
}

/** Bundles the worker once, so that each start takes a moment only. */
export async function bundleWorker(): Promise<void> {
  await build({
    entryPoints: ["lib/worker/main.ts"],
    outfile: BUNDLE,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    conditions: ["react-server"],
  });
}

/** Starts it with these settings beside the test's own. */
export function startWorker(settings: Readonly<Record<string, string>>): WorkerProgram {
  const child = spawn(process.execPath, [BUNDLE], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, LOG_LEVEL: "fatal", ...settings },
  });
  return { kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
