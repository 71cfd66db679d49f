import { argon2, timingSafeEqual } from "node:crypto";
import { nobodysHash, parsePhc } from "@/lib/core/access/phc";
import { AppError } from "@/lib/core/kernel/app-error";

/** As the hashes of lib/platform/passwords. */
const NOBODY = nobodysHash(19 * 1024, 2, 1);
/** A year group waits some seconds; far beyond that somebody is flooding. */
const LONGEST_QUEUE = 300;

/** Passwords are looked at one after the other: each takes 19 MiB and a whole core for a moment. */
export class PasswordQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * Whether `password` is the one the hash was made from. Without a hash it takes as long and says no.
   * @throws AppError "unavailable" when too many are waiting.
   */
  verify(stored: string | undefined, password: string): Promise<boolean> {
    if (this.#waiting >= LONGEST_QUEUE) throw tooMany();
    this.#waiting += 1;
    const turn = this.#last.then(() => matches(stored, password));
    this.#last = turn.then(
      () => this.#leave(),
      () => this.#leave(),
    );
    return turn;
  }

  #leave(): void {
    this.#waiting -= 1;
  }
}

async function matches(stored: string | undefined, password: string): Promise<boolean> {
  const { memory, passes, lanes, salt, hash } = parsePhc(stored ?? NOBODY);
  const expected = Buffer.from(hash, "base64");
  const made = await new Promise<Uint8Array>((resolve, reject) => {
    const parameters = {
      message: password,
      nonce: Buffer.from(salt, "base64"),
      memory,
      passes,
      parallelism: lanes,
      tagLength: expected.length,
    };
    argon2("argon2id", parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
  return timingSafeEqual(made, expected) && stored !== undefined;
}

function tooMany(): AppError {
  return new AppError(
    "unavailable",
    "Very many people are signing in at this moment. Wait a few seconds, then try again.",
    { retryAfterSeconds: 5 },
  );
}
