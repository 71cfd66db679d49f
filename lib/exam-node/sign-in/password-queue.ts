import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pass } from "node:timers/promises";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import { nobodysHash, parsePhc } from "@/lib/core/access/phc";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Argon2Engine } from "./argon2id";
import { nodesArgon2 } from "./argon2id";
import { coreTimeOf } from "./core-time";
import { Pace, spreadOf } from "./pace";

const NOBODY = nobodysHash(SLIP_COST);
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A year group waits some seconds; far beyond that somebody is flooding. */
const LONGEST_QUEUE = 300;

/** The first password waits to see how many come: until nobody came for so long, but not longer than this. */
const LOOK_MS = 100;
const LONGEST_LOOK_MS = 300;
/** The thread on which all but passwords is done: Linux gives it the number of the process. */
const OWN_THREAD = [process.pid];

/** What passwords are looked at with: by default Node's argon2id, on threads nobody watches. */
export interface PasswordMeans {
  readonly argon2?: Argon2Engine;
  /** The threads it runs on, whose waiting for a core sets the pace. */
  readonly threads?: readonly number[];
}

/** Passwords are looked at one after the other: each takes 9 MiB and a whole core for a moment. */
export class PasswordQueue {
  readonly #argon2: Argon2Engine;
  readonly #threads: readonly number[];
  readonly #pace = new Pace();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor({ argon2 = nodesArgon2, threads = [] }: PasswordMeans = {}) {
    this.#argon2 = argon2;
    this.#threads = threads;
  }

  /**
   * Whether `password` is the one the hash was made from. Without a hash it takes as long and says no.
   * @throws AppError "unavailable" when too many are waiting.
   */
  verify(stored: string | undefined, password: string): Promise<boolean> {
    return this.#inTurn(() => matches(this.#argon2, stored, password));
  }

  /** Makes the hash of a new password. @throws AppError "unavailable" when too many are waiting. */
  hash(password: string): Promise<string> {
    return this.#inTurn(() => hashOf(this.#argon2, password));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= LONGEST_QUEUE) throw tooMany();
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#atItsPace(work));
    this.#last = turn.then(
      () => this.#leave(),
      () => this.#leave(),
    );
    return turn;
  }

  async #atItsPace<T>(work: () => Promise<T>): Promise<T> {
    if (this.#pace.isNewAt(performance.now())) await this.#seeWhoComes();
    const wait = this.#pace.waitAt(performance.now());
    if (wait >= 1) await pass(wait);
    const began = performance.now();
    const before = coreTimeOf(this.#threads).waited;
    try {
      return await work();
    } finally {
      const waited = coreTimeOf(this.#threads).waited - before;
      this.#pace.note({ began, ended: performance.now(), waited }, Math.random());
    }
  }

  async #seeWhoComes(): Promise<void> {
    const began = performance.now();
    const before = coreTimeOf(OWN_THREAD);
    let seen: number;
    do {
      seen = this.#waiting;
      await pass(LOOK_MS);
    } while (this.#waiting > seen && performance.now() - began < LONGEST_LOOK_MS);
    const now = coreTimeOf(OWN_THREAD);
    const ran = now.ran - before.ran;
    const waited = now.waited - before.waited;
    const spread = spreadOf({ comers: this.#waiting, ran, waited });
    if (spread > 0) await pass(Math.random() * spread);
  }

  #leave(): void {
    this.#waiting -= 1;
  }
}

async function matches(
  argon2: Argon2Engine,
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  const { hash, salt, ...cost } = parsePhc(stored ?? NOBODY);
  const expected = Buffer.from(hash, "base64");
  const request = { password, salt: Buffer.from(salt, "base64"), ...cost };
  const made = await argon2({ ...request, length: expected.length });
  return timingSafeEqual(made, expected) && stored !== undefined;
}

async function hashOf(argon2: Argon2Engine, password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const made = await argon2({ password, salt, ...SLIP_COST, length: HASH_BYTES });
  const { memory, passes, lanes } = SLIP_COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${encode(salt)}$${encode(made)}`;
}

const encode = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("base64").replaceAll("=", "");

function tooMany(): AppError {
  return new AppError(
    "unavailable",
    "Very many people are signing in at this moment. Wait a few seconds, then try again.",
    { retryAfterSeconds: 5 },
  );
}
