import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { expect, test } from "playwright/test";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import { databaseUrl } from "../scripts/postgres/cluster.mjs";
import { temporaryFolder } from "../scripts/postgres/test-cluster.mjs";
import { freePort } from "../scripts/runtime/ports.mjs";
import { manifestOf, NUMBER_QUESTION, rosterOf } from "../test/exam-manifest";
import { prepareSite } from "./support/site";

/** A site of its own beside the one under test: the same build, a school and a folder of its own. */
interface OwnSite {
  readonly folder: string;
  readonly address: string;
  readonly env: NodeJS.ProcessEnv;
}

const runtimeIn = ({ folder }: OwnSite) =>
  new ProcessRuntime({
    folder: path.join(folder, "exams/processes"),
    program: "dist/exam-node/main.js",
    reach: { host: "127.0.0.1", firstPort: 0 },
  });

test("whoever stops the site is told which exam groups go on; the next start adopts them, and --stop-exams stops them too", async () => {
  test.setTimeout(300_000);
  const site = await ownSite();
  const runtime = runtimeIn(site);
  try {
    const first = await start(site);
    await launchGroup(site, "fire-drill-g1");
    const [before] = await runtime.list();
    expect(before).toMatchObject({ slug: "fire-drill-g1", state: "running" });
    const said = await stop(first);
    expect(said).toContain(
      "1 exam group goes on running, and pupils can go on writing: fire-drill-g1",
    );
    expect(said).toContain("npm start -- --stop-exams");
    expect(await runtime.list()).toEqual([before]);
    expect((await fetch(`${before?.address}/healthz`)).status).toBe(200);

    const second = await start(site);
    expect(await runtime.list()).toEqual([before]);
    const ended = await run(site, ["scripts/start.mjs", "--stop-exams"]);
    expect(ended).toContain("Stopping Markwell");
    expect(ended).toContain("Stopped: fire-drill-g1");
    expect(second.child.exitCode).toBe(0);
    expect(await runtime.list()).toMatchObject([{ state: "stopped" }]);
    expect(await run(site, ["scripts/start.mjs", "--stop-exams"])).toContain("No exam group runs");
  } finally {
    for (const { environmentId } of await runtime.list()) await runtime.destroy(environmentId);
  }
});

async function ownSite(): Promise<OwnSite> {
  const { env, dataFolder } = await prepareSite();
  const cluster = path.join(dataFolder, "postgres");
  const database = `stopping_${Date.now()}`;
  const client = new pg.Client({ connectionString: databaseUrl(cluster, "postgres") });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  const [folder, port] = [temporaryFolder(), await freePort()];
  const site = {
    folder,
    address: `http://localhost:${port}`,
    env: {
      ...process.env,
      ...env,
      ...{ MARKWELL_DATA_DIR: folder, DATABASE_URL: databaseUrl(cluster, database) },
      ...{ PORT: String(port), MARKWELL_TLS_PORT: "", EXAM_NODE_PORT_BASE: "22400" },
    },
  };
  await run(site, ["scripts/markwell.mjs", "db", "reset", "--yes", "--school", "Stopping School"]);
  return site;
}

async function launchGroup(site: OwnSite, name: string): Promise<void> {
  const folder = path.join(site.folder, "drill");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "manifest.yaml"), manifestOf(name, { num_questions: 1 }));
  writeFileSync(path.join(folder, "questions.json"), JSON.stringify([NUMBER_QUESTION]));
  writeFileSync(path.join(folder, `${name}.csv`), rosterOf(1));
  const [manifest, out] = [path.join(folder, "manifest.yaml"), path.join(folder, "out")];
  await run(site, ["scripts/markwell.mjs", "exam", "prep", "--manifest", manifest, "--out", out]);
  const launch = ["exam", "launch", path.join(out, name), "--runtime", "process"];
  await run(site, ["scripts/markwell.mjs", ...launch]);
}

interface Started {
  readonly child: ChildProcess;
  readonly said: Promise<string>;
}

/** `npm start`, until the site answers. */
async function start(site: OwnSite): Promise<Started> {
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
async function stop({ child, said }: Started): Promise<string> {
  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  return await said;
}

/** @returns what it wrote. */
async function run(site: OwnSite, args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: site.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(status, said).toBe(0);
  return said;
}
