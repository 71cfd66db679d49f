/** The command line as a program of its own, for tests: JSON on standard output, sentences on standard error. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { build } from "esbuild";

const BUNDLE = ".data/cache/test-cli.mjs";

export interface CommandAnswer {
  readonly status: number;
  /** What was printed, as JSON; undefined when nothing was. */
  readonly printed: unknown;
  readonly said: string;
}

/** Bundles the command line once, so that each call takes a moment only. */
export async function bundleCommandLine(): Promise<void> {
  await build({
    entryPoints: ["cli/main.ts"],
    outfile: BUNDLE,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
}

/** Runs `markwell …` with these settings beside the test's own. */
export async function markwell(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<CommandAnswer> {
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "fatal", ...settings },
  });
  let printed = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const [status] = await once(child, "close");
  return {
    status: Number(status),
    printed: printed === "" ? undefined : JSON.parse(printed),
    said,
  };
}
