/** One program kept running: started again when it ends by itself, stopped when we are. */
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess, startTimeOf } from "./process-identity.mjs";

const LOG_BYTES = 10 * 1024 * 1024;
const MOST_FAILED_STARTS = 3;
const LONGEST_PAUSE_MS = 5000;
/** A program that ran this long was well; the next pause is short again. */
const HEALTHY_MS = 20_000;

/**
 * @typedef {object} ChildOptions
 * @property {string} name in people's words: "web server"
 * @property {string[]} args of Node
 * @property {NodeJS.ProcessEnv} env
 * @property {string | undefined} log file it writes to; undefined writes to the terminal
 * @property {(line: string) => void} say
 * @property {() => void} onChange called when its process is another
 */
export class SupervisedChild {
  #options;
  #process;
  #stopping = false;
  #wasReady = false;
  #failures = 0;

  /** @param {ChildOptions} options */
  constructor(options) {
    this.#options = options;
  }

  /** @returns {number | undefined} */
  get pid() {
    return this.#process?.pid;
  }

  /** Starts the program and resolves when it says that it is ready. */
  async start() {
    if (this.#options.log !== undefined) rotate(this.#options.log);
    await new Promise((resolve, reject) => this.#spawn(resolve, reject));
  }

  /** @param {number} graceMs how long it may take before it is made to */
  async stop(graceMs = 10_000) {
    this.#stopping = true;
    const { pid } = this;
    if (pid !== undefined && this.#process.exitCode === null)
      await endProcess({ pid, startTime: startTimeOf(pid) }, { graceMs });
  }

  #spawn(onReady, onGiveUp) {
    const { args, env, log } = this.#options;
    const output = log === undefined ? "inherit" : openSync(log, "a");
    // In a group of its own: Ctrl-C reaches the launcher alone, which stops things in their order.
    const child = spawn(process.execPath, args, {
      env,
      stdio: ["ignore", output, output, "ipc"],
      detached: true,
    });
    if (log !== undefined) closeSync(output);
    const startedAt = Date.now();
    this.#process = child;
    this.#options.onChange();
    child.on("message", ({ type }) => {
      if (type !== "ready") return;
      this.#wasReady = true;
      onReady();
    });
    child.once("exit", (code, signal) => {
      if (this.#stopping) return;
      if (Date.now() - startedAt > HEALTHY_MS) this.#failures = 0;
      this.#failures += 1;
      this.#again(signal ?? `exit ${code}`, onReady, onGiveUp).catch(onGiveUp);
    });
  }

  async #again(how, onReady, onGiveUp) {
    const { name, say, log } = this.#options;
    if (!this.#wasReady && this.#failures >= MOST_FAILED_STARTS)
      throw new Error(
        `The ${name} does not start (${how}).${log === undefined ? "" : tailOf(log)}`,
      );
    say(`The ${name} ended by itself (${how}); starting it again.`);
    await pause(Math.min(LONGEST_PAUSE_MS, 100 * 2 ** this.#failures));
    if (!this.#stopping) this.#spawn(onReady, onGiveUp);
  }
}

function rotate(log) {
  mkdirSync(path.dirname(log), { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES)
    renameSync(log, `${log}.1`);
}

function tailOf(log) {
  return ` Its log ends:\n${readFileSync(log, "utf8").trimEnd().split("\n").slice(-15).join("\n")}\n(${log})`;
}
