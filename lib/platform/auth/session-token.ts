import { createHash, randomBytes } from "node:crypto";

/** A new token for a cookie: 256 random bits. */
export const newSessionToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: a copied database opens no session. */
export const hashSessionToken = (token: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHash("sha256").update(token).digest());
