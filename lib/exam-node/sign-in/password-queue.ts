import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import type { Argon2Hash } from "@/lib/core/access/phc";
import { nobodysHash, parsePhc } from "@/lib/core/access/phc";
import { AppError } from "@/lib/core/kernel/app-error";

const NOBODY = nobodysHash(SLIP_COST);
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A year group waits some seconds; far beyond that somebody is flooding. */
const LONGEST_QUEUE = 300;

/** Passwords are looked at one after the other: each takes 9 MiB and a whole core for a moment. */
export class PasswordQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * Whether `password` is the one the hash was made from. Without a hash it takes as long and says no.
   * @throws AppError "unavailable" when too many are waiting.
   */
  verify(stored: string | undefined, password: string): Promise<boolean> {
    return this.#inTurn(() => matches(stored, password));
  }

  /** Makes the hash of a new password. @throws AppError "unavailable" when too many are waiting. */
  hash(password: string): Promise<string> {
    return this.#inTurn(() => hashOf(password));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= LONGEST_QUEUE) throw tooMany();
    this.#waiting += 1;
    const turn = this.#last.then(work);
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
  const parts = parsePhc(stored ?? NOBODY);
  const expected = Buffer.from(parts.hash, "base64");
  const made = await derive(password, parts, expected.length);
  return timingSafeEqual(made, expected) && stored !== undefined;
}

async function hashOf(password: string): Promise<string> {
  const salt = encode(randomBytes(SALT_BYTES));
  const { memory, passes, lanes } = SLIP_COST;
  const made = await derive(password, { memory, passes, lanes, salt }, HASH_BYTES);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${salt}$${encode(made)}`;
}

const encode = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("base64").replaceAll("=", "");

function derive(
  password: string,
  { memory, passes, lanes, salt }: Omit<Argon2Hash, "hash">,
  tagLength: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parameters = {
      message: password,
      nonce: Buffer.from(salt, "base64"),
      memory,
      passes,
      parallelism: lanes,
      tagLength,
    };
    argon2("argon2id", parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function tooMany(): AppError {
  return new AppError(
    "unavailable",
    "Very many people are signing in at this moment. Wait a few seconds, then try again.",
    { retryAfterSeconds: 5 },
  );
}
