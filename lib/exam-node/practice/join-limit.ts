import { AppError } from "@/lib/core/kernel/app-error";

const WINDOW_MS = 60_000;
/** Two classes that begin in the same minute. */
const MOST_A_MINUTE = 60;

/**
 * How many may join in a minute. Attack: a script makes pupils until the disk is full. Behind Caddy every pupil has
 * the same address, and a school's network has one anyway, so the bound is the whole node's.
 */
export class JoinLimit {
  #recent: number[] = [];

  /** @throws AppError "rate-limited". */
  take(now: Date): void {
    const at = now.getTime();
    this.#recent = this.#recent.filter((before) => before > at - WINDOW_MS);
    const [oldest] = this.#recent;
    if (oldest !== undefined && this.#recent.length >= MOST_A_MINUTE) {
      const seconds = Math.max(1, Math.ceil((oldest + WINDOW_MS - at) / 1000));
      throw new AppError(
        "rate-limited",
        `Very many people are beginning at this moment. Wait ${seconds} seconds, then try again.`,
        { retryAfterSeconds: seconds },
      );
    }
    this.#recent.push(at);
  }
}
