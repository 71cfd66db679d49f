import type { PasswordCost } from "./password-cost";

/** What a stored argon2id hash says of itself. */
export interface Argon2Hash extends PasswordCost {
  /** Base64. */
  readonly salt: string;
  /** Base64. */
  readonly hash: string;
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Reads the PHC string form. @throws when it is none: a damaged hash is a fault, not a wrong password. */
export function parsePhc(stored: string): Argon2Hash {
  const [, memory, passes, lanes, salt, hash] = PHC.exec(stored) ?? [];
  if (salt === undefined || hash === undefined)
    throw new Error("a stored password hash is damaged");
  return { memory: Number(memory), passes: Number(passes), lanes: Number(lanes), salt, hash };
}

/** A hash that no password makes, as costly to try as any: the time of an answer does not tell who exists. */
export function nobodysHash({ memory, passes, lanes }: PasswordCost): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${"A".repeat(22)}$${"A".repeat(43)}`;
}
