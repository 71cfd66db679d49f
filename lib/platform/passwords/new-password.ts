import { randomInt } from "node:crypto";
import { makeWordPassword } from "@/lib/core/access/word-password";

/** Three words from a cryptographic source, for a pupil's sign-in slip. */
export const newWordPassword = (): string => makeWordPassword((limit) => randomInt(limit));

/** Six words for staff who are given a first password: 48 bits. */
export const newStaffPassword = (): string => `${newWordPassword()}-${newWordPassword()}`;
