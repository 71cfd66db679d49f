/** A site of its own beside the one under test: the same build, a school, a folder and a port of its own. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "playwright/test";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import { temporaryFolder } from "../../scripts/postgres/test-cluster.mjs";
import { freePort } from "../../scripts/runtime/ports.mjs";
import { manifestOf, NUMBER_QUESTION, rosterOf } from "../../test/exam-manifest";
import { prepareSite } from "./site";

export interface OwnSite {
  readonly folder: string;
  readonly address: string;
  readonly env: NodeJS.ProcessEnv;
}

/** @param settings over those of the site under test. @param folder an empty one; without it a new one. */
export async function ownSite(
  settings: Readonly<Record<string, string>>,
  folder = temporaryFolder(),
): Promise<OwnSite> {
  const { env } = await prepareSite();
  const port = await freePort();
  return {
    folder,
    address: `http://localhost:${port}`,
    env: {
      ...process.env,
      ...env,
      ...{ MARKWELL_DATA_DIR: folder, PORT: String(port), MARKWELL_TLS_PORT: "" },
      ...settings,
    },
  };
}

/** Where this site's groups run. */
export const runtimeOf = ({ folder }: OwnSite) =>
  new ProcessRuntime({
    folder: path.join(folder, "exams/processes"),
    program: "dist/exam-node/main.js",
    reach: { host: "127.0.0.1", firstPort: 0 },
  });

/** Prepares a group of one pupil, S1, with one question, and launches it. @returns the folder of its package. */
export async function launchGroup(site: OwnSite, name: string): Promise<string> {
  const folder = path.join(site.folder, `files of ${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "manifest.yaml"), manifestOf(name, { num_questions: 1 }));
  writeFileSync(path.join(folder, "questions.json"), JSON.stringify([NUMBER_QUESTION]));
  writeFileSync(path.join(folder, `${name}.csv`), rosterOf(1));
  const [manifest, out] = [path.join(folder, "manifest.yaml"), path.join(folder, "out")];
  await command(site, "exam", "prep", "--manifest", manifest, "--out", out);
  await command(site, "exam", "launch", path.join(out, name), "--runtime", "process");
  return path.join(out, name);
}

export interface Started {
  readonly child: ChildProcess;
  readonly said: Promise<string>;
}

/** `npm start`, until the site answers. */
export async function start(site: OwnSite): Promise<Started> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: site.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const started = { child, said: text(child.stdout) };
  await expect(async () => {
    expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
    const record = readFileSync(path.join(site.folder, "run/launcher.json"), "utf8");
    expect(record).toContain(site.address);
  }).toPass({ timeout: 120_000 });
  return started;
}

/** Ctrl-C. @returns all it said. */
export async function stop({ child, said }: Started): Promise<string> {
  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  return await said;
}

/** `markwell …` on this site. @returns what it printed. */
export async function command(site: OwnSite, ...args: string[]): Promise<string> {
  return await run(site, [process.execPath, "scripts/markwell.mjs", ...args]);
}

/** Runs a program to its end, which must be good. @returns what it wrote. */
export async function run(
  { env }: Pick<OwnSite, "env">,
  [program = "", ...args]: readonly string[],
): Promise<string> {
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(status, said).toBe(0);
  return said;
}
