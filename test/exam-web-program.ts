import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { build } from "esbuild";
import { freePort } from "@/scripts/runtime/ports.mjs";

const BUNDLE = ".data/cache/exam-web-server.mjs";

/** One instance of the web deployment, as far as exam groups and dashboards need it. */
export interface ExamWebProgram {
  readonly origin: string;
  readonly port: number;
  /** kill −9: it closes nothing and tells nobody. */
  kill(): Promise<void>;
}

/** Bundles the program once, so that each start takes a moment only. */
export async function bundleExamWeb(): Promise<void> {
  await build({
    entryPoints: ["test/exam-web-server.ts"],
    outfile: BUNDLE,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    conditions: ["react-server"],
  });
}

/** @param settings beside the test's own. */
export async function startExamWebProgram(
  settings: Readonly<Record<string, string>>,
  port?: number,
): Promise<ExamWebProgram> {
  const own = port ?? (await freePort());
  const child = spawn(process.execPath, [BUNDLE, String(own)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, LOG_LEVEL: "fatal", ...settings },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => reject(new Error("the web program ended before it served")));
  });
  return { origin: `http://127.0.0.1:${own}`, port: own, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
