import { randomInt } from "node:crypto";
import { makeWordPassword } from "@/lib/core/access/word-password";

/** A uniform whole number from 0 to one less than `limit`, from a cryptographic source. */
export const randomBelow = (limit: number): number => randomInt(limit);

/** Three words, for a pupil's sign-in slip. */
export const newWordPassword = (): string => makeWordPassword(randomBelow);

/** Six words for staff who are given a first password: 48 bits. */
export const newStaffPassword = (): string => `${newWordPassword()}-${newWordPassword()}`;
