import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { build } from "esbuild";

const BUNDLE = ".data/cache/answer-server.mjs";

/** The program that serves a pupil's player, running. */
export interface AnswerProgram {
  readonly origin: string;
  /** kill −9: it has no time to finish anything. */
  kill(): Promise<void>;
}

/** Bundles the program once, so that each start takes a moment only. */
export async function bundleAnswerProgram(): Promise<void> {
  await build({
    entryPoints: ["test/answer-server.ts"],
    outfile: BUNDLE,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
}

/** Starts it on a database. @param port 0 for any that is free. */
export async function startAnswerProgram(databaseUrl: string, port = 0): Promise<AnswerProgram> {
  const child = spawn(process.execPath, [BUNDLE, String(port)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return { origin: `http://127.0.0.1:${await saidPort(child)}`, kill: () => kill(child) };
}

async function saidPort(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the program has no standard output");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("the program ended before it listened");
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
