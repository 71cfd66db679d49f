/** The exam node as it runs in a group's container: the built program, started for a test on a group of its own. */
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import {
  NODE_CONFIG_VARIABLE,
  NODE_ENVIRONMENT,
  nodeReadySchema,
} from "@/lib/core/exams/node-config";
import type { NodePackage } from "@/lib/core/exams/node-package";

const PROGRAM = path.resolve("dist/exam-node/main.js");

export interface RunningNode {
  readonly config: NodeConfig;
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process until it serves. */
  readonly readyMs: number;
  /** Bytes it holds in memory now, and held at most. */
  memory(): { readonly now: number; readonly most: number };
  /** kill −9: it has no time to finish anything. */
  kill(): Promise<void>;
  /** @returns its exit status. */
  stop(): Promise<number | null>;
}

const environment = (config: NodeConfig) => ({
  NODE_ENV: "production" as const,
  ...NODE_ENVIRONMENT,
  [NODE_CONFIG_VARIABLE]: JSON.stringify(config),
});

/** Runs the program's `seed`. @throws what it said when it refused. */
export function seedNode(config: NodeConfig, group: NodePackage): unknown {
  return runNode(config, ["seed"], JSON.stringify(group));
}

/** Runs a command of the program that serves nothing. @returns what it printed. @throws when it refused. */
export function runNode(config: NodeConfig, words: readonly string[], input = ""): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    env: environment(config),
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Starts the program on a seeded database. @throws with its exit status when it does not start. */
export async function startNode(config: NodeConfig): Promise<RunningNode> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    env: environment(config),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { port, pid } = nodeReadySchema.parse(JSON.parse(await firstLine(child)));
  return {
    config,
    origin: `http://127.0.0.1:${port}`,
    pid,
    readyMs: performance.now() - begun,
    memory: () => memoryOf(pid),
    kill: async () => {
      await end(child, "SIGKILL");
    },
    stop: () => end(child, "SIGTERM"),
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the program has no standard output");
  for await (const line of createInterface({ input: child.stdout })) return line;
  const status = child.exitCode ?? (await once(child, "exit"))[0];
  throw new Error(`the node did not start: exit status ${status}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { now: kilobytes("VmRSS") * 1024, most: kilobytes("VmHWM") * 1024 };
}
