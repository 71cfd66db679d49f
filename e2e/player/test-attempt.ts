import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { test as base } from "playwright/test";
import type { LoggedSave } from "./attempt-log";
import { readLog, savesIn } from "./attempt-log";
import { currentAnswer } from "./attempt-rules";
import type { ServerSetting } from "./attempt-server";

const TSX = ["--import", "tsx"];
const ATTEMPT = "0190a000-0000-7000-8000-00000000aaaa";

/** An attempt on a server of its own, which a test can change, kill and start again. */
export class TestAttempt {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), "markwell-player-"));
  readonly #port: number;
  #server: ChildProcess | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  get url(): string {
    return this.urlAt("http://localhost");
  }

  /** The player's page under another name of this machine: "https://markwell.test". */
  urlAt(origin: string): string {
    return `${origin}:${this.#port}/pupil/attempts/${ATTEMPT}`;
  }

  set(setting: ServerSetting): void {
    writeFileSync(path.join(this.#folder, "setting.json"), JSON.stringify(setting));
  }

  /** @param certificates folder of cert.pem and key.pem, for HTTPS. */
  async start(certificates?: string): Promise<void> {
    const script = path.join(import.meta.dirname, "attempt-server.ts");
    const server = spawn(
      process.execPath,
      [...TSX, script, this.#folder, String(this.#port), ...(certificates ? [certificates] : [])],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    this.#server = server;
    await once(server.stdout, "data");
  }

  /** Waits until the server has died, as it was told to. */
  async death(): Promise<void> {
    const server = this.#server;
    if (server !== undefined && server.exitCode === null && server.signalCode === null)
      await once(server, "exit");
  }

  async stop(): Promise<void> {
    this.#server?.kill("SIGKILL");
    await this.death();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  get saves(): LoggedSave[] {
    return savesIn(readLog(path.join(this.#folder, "log.jsonl")));
  }

  get isHandedIn(): boolean {
    return readLog(path.join(this.#folder, "log.jsonl")).some((entry) => "handed_in" in entry);
  }

  /** All that was asked of it, "GET /path", where it serves Python. */
  get requests(): string[] {
    const file = path.join(this.#folder, "requests.txt");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  }

  /** The display preferences the pupil's account was last given. */
  get preferences(): unknown {
    return readLog(path.join(this.#folder, "preferences.json")).at(-1);
  }

  /** The answer in force to a question of the sample paper, by its number there. */
  answerTo(number: number): unknown {
    const id = `0190a000-0000-7000-8000-${String(number).padStart(12, "0")}`;
    return currentAnswer(this.saves, id)?.response;
  }
}

/** A test with an attempt that nobody has touched. */
export const test = base.extend<{ attempt: TestAttempt }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  attempt: async ({}, use) => {
    const attempt = new TestAttempt(await freePort());
    await attempt.start();
    await use(attempt);
    await attempt.stop();
    attempt.remove();
  },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
