/** The whole product, started as a school starts it, in a data folder of its own. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { databaseUrl } from "../../scripts/postgres/cluster.mjs";
import { temporaryFolder } from "../../scripts/postgres/test-cluster.mjs";
import { freePort } from "../../scripts/runtime/ports.mjs";

export interface BenchSite {
  readonly url: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Milliseconds from the command to the first answered page. */
  readonly readyAfterMs: number;
  stop(): Promise<void>;
}

/** Runs `work` beside a freshly made school, and removes it afterwards whatever happens. */
export async function withSite(work: (site: BenchSite) => Promise<void>): Promise<void> {
  const dataFolder = temporaryFolder();
  try {
    const site = await startSite(dataFolder);
    // The platform modules read where the database and the secrets are when they are first imported.
    process.env.DATABASE_URL = site.databaseUrl;
    process.env.MARKWELL_DATA_DIR = dataFolder;
    try {
      await work(site);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** `npm start` in `dataFolder`; ready when a page answers. */
export async function startSite(dataFolder: string): Promise<BenchSite> {
  const port = await freePort();
  const began = performance.now();
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      MARKWELL_DATA_DIR: dataFolder,
      PORT: String(port),
      DATABASE_URL: "",
      LOG_LEVEL: "error",
    },
  });
  const url = `http://localhost:${port}`;
  await untilAnswered(`${url}/sign-in`, launcher);
  return {
    url,
    dataFolder,
    databaseUrl: databaseUrl(path.join(dataFolder, "postgres"), "markwell"),
    readyAfterMs: performance.now() - began,
    stop: () => stopped(launcher),
  };
}

async function untilAnswered(url: string, launcher: ChildProcess): Promise<void> {
  for (;;) {
    if (launcher.exitCode !== null)
      throw new Error(`the site ended with code ${launcher.exitCode}`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function stopped(launcher: ChildProcess): Promise<void> {
  const ended = once(launcher, "exit");
  launcher.kill("SIGTERM");
  await ended;
}
