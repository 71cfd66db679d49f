/** What a guess at a password costs (argon2id, RFC 9106). */
export interface PasswordCost {
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/**
 * OWASP's list (Password Storage Cheat Sheet, argon2id) holds these two for equally strong: less memory, more passes.
 * Accounts are looked at by one server; slips by every exam group's node, of which twenty share a machine.
 */
export const ACCOUNT_COST: PasswordCost = { memory: 19 * 1024, passes: 2, lanes: 1 };
export const SLIP_COST: PasswordCost = { memory: 9 * 1024, passes: 4, lanes: 1 };
