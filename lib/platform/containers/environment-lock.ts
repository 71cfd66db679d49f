import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { newId } from "@/lib/platform/db/new-id";
import { isAlive, startTimeOf } from "@/scripts/runtime/process-identity.mjs";

const LOOK_AGAIN_MS = 25;

/** A launch takes at most a minute; whoever waits longer waits for something that hangs. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Runs `work` while nobody else on this machine, in this process or another, works under the same name in the same
 * folder. A holder that was killed holds nothing.
 * @throws AppError "conflict" when another holds it for more than a minute
 */
export async function withLock<T>(
  folder: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${name}.lock`);
  const mine = JSON.stringify({
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    turn: newId(),
  });
  const draft = `${file}.${newId()}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    await take(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(draft: string, file: string): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!(await claim(draft, file))) {
    await removeIfHolderIsGone(file);
    if (Date.now() > until)
      throw new AppError(
        "conflict",
        "This exam group is being worked on by another command, which has not ended for a minute. Look at its state, then try again.",
        { retryAfterSeconds: 60 },
      );
    await pause(LOOK_AGAIN_MS);
  }
}

/** The file appears whole or not at all. */
async function claim(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function removeIfHolderIsGone(file: string): Promise<void> {
  const held = await readFile(file, "utf8").catch(() => undefined);
  if (held === undefined || isAlive(JSON.parse(held))) return;
  const taken = `${file}.${newId()}`;
  await rename(file, taken).catch(() => undefined);
  const moved = await readFile(taken, "utf8").catch(() => held);
  // Somebody was quicker, and what we moved is theirs: it goes back.
  if (moved !== held) await claim(taken, file);
  await rm(taken, { force: true });
}
