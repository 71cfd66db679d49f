import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { EngineSilence, engineFailure, isTransient } from "./engine-failure";

const TRIES_AGAIN = 3;
const FIRST_PAUSE_MS = 200;

/**
 * Runs `ask`, up to three times more with 200, 400 and 800 ms between while the failure is one that passes, and never
 * longer than `mostMs` in all.
 * @throws AppError with a sentence for an administrator
 */
export async function callEngine<T>(
  engine: string,
  doing: string,
  mostMs: number,
  ask: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + mostMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await before(until, ask);
    } catch (error) {
      const wait = FIRST_PAUSE_MS * 2 ** attempt;
      const goesOn = attempt < TRIES_AGAIN && isTransient(error) && Date.now() + wait < until;
      if (!goesOn) throw error instanceof AppError ? error : engineFailure(engine, doing, error);
      await pause(wait);
    }
  }
}

async function before<T>(until: number, ask: () => Promise<T>): Promise<T> {
  const timer = new AbortController();
  const silence = pause(Math.max(0, until - Date.now()), undefined, { signal: timer.signal });
  try {
    return await Promise.race([
      ask(),
      silence.then(() => {
        throw new EngineSilence();
      }),
    ]);
  } finally {
    timer.abort();
    silence.catch(() => {});
  }
}
