import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import type { PasswordCost } from "@/lib/core/access/password-cost";
import { ACCOUNT_COST } from "@/lib/core/access/password-cost";
import { nobodysHash, parsePhc } from "@/lib/core/access/phc";
import { AppError } from "@/lib/core/kernel/app-error";

/** Passwords as argon2id hashes (RFC 9106), in the PHC string form other programs read. */
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Two at a time keeps memory flat when a class signs in at once; saves and pages go on meanwhile. */
const AT_ONCE = 2;
/** A school of 300 signing in together waits a few seconds; far beyond that somebody is flooding. */
const LONGEST_QUEUE = 600;

let running = 0;
const waiting: (() => void)[] = [];

/** @throws AppError "unavailable" when too many are waiting. */
export async function hashPassword(
  password: string,
  { memory, passes, lanes }: PasswordCost = ACCOUNT_COST,
): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, memory, passes, lanes, HASH_BYTES);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${encode(salt)}$${encode(hash)}`;
}

/**
 * Whether `password` is the one `stored` was made from. Without a stored hash it takes as long and says no, so that
 * the time of an answer does not tell which accounts exist.
 */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  const parts = parsePhc(stored ?? NOBODY);
  const expected = Buffer.from(parts.hash, "base64");
  const salt = Buffer.from(parts.salt, "base64");
  const hash = await derive(
    password,
    salt,
    parts.memory,
    parts.passes,
    parts.lanes,
    expected.length,
  );
  return timingSafeEqual(hash, expected) && stored !== undefined;
}

/** The hash nobody's password makes: its cost is what matters. */
const NOBODY = nobodysHash(ACCOUNT_COST);

const encode = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

async function derive(
  password: string,
  nonce: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
  tagLength: number,
): Promise<Buffer> {
  await takeTurn();
  try {
    return await new Promise((resolve, reject) => {
      argon2(
        "argon2id",
        { message: password, nonce, memory, passes, parallelism, tagLength },
        (error, key) => (error === null ? resolve(Buffer.from(key)) : reject(error)),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Waits for one of the places; the one who leaves hands over the place. */
async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= LONGEST_QUEUE)
    throw new AppError(
      "unavailable",
      "Very many people are signing in at this moment. Wait a few seconds, then try again.",
      { retryAfterSeconds: 5 },
    );
  await new Promise<void>((resolve) => waiting.push(resolve));
}
