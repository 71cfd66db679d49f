import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pass } from "node:timers/promises";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import { nobodysHash, parsePhc } from "@/lib/core/access/phc";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Argon2Engine } from "./argon2id";
import { nodesArgon2 } from "./argon2id";
import { Pace } from "./pace";
import { waitedForCores } from "./pool-threads";

const NOBODY = nobodysHash(SLIP_COST);
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A year group waits some seconds; far beyond that somebody is flooding. */
const LONGEST_QUEUE = 300;

/** So long the first password waits for others, so many are many, and over so long their beginning is spread. */
const LOOK_MS = 20;
const MANY = 5;
const SPREAD_MS = 500;

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
    const before = waitedForCores(this.#threads);
    try {
      return await work();
    } finally {
      const waited = waitedForCores(this.#threads) - before;
      this.#pace.note({ began, ended: performance.now(), waited }, Math.random());
    }
  }

  /** All groups of a day let their pupils in at one moment: where many come, each group begins at a moment of its own. */
  async #seeWhoComes(): Promise<void> {
    await pass(LOOK_MS);
    if (this.#waiting >= MANY) await pass(Math.random() * SPREAD_MS);
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
