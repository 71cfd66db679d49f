/**
 * How fast somebody may guess. Limits count per account, never per address: a whole class sits behind one. A wrong
 * password slows only the account it was tried on; a class's count slows only names that nobody has.
 */

/** Failures older than this are forgotten. */
export const FAILURE_WINDOW_SECONDS = 15 * 60;

/** Slips of the finger are free. */
const FREE_TRIES = 5;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 5 * 60;

/** So many names that nobody has, tried with one class code, are no slips of the finger any more. */
const FREE_UNKNOWN_NAMES = 30;
const UNKNOWN_NAME_DELAY_SECONDS = 30;

/** What is known of the failures of one account (or of one name that nobody has) within the window. */
export interface Failures {
  readonly count: number;
  readonly secondsSinceLast: number;
}

/** Seconds until the next try on this account is looked at; 0 when it is looked at now. */
export function accountDelay(failures: Failures): number {
  const beyond = failures.count - FREE_TRIES;
  if (beyond < 0) return 0;
  const delay = Math.min(FIRST_DELAY_SECONDS * 2 ** beyond, LONGEST_DELAY_SECONDS);
  return Math.max(0, Math.ceil(delay - failures.secondsSinceLast));
}

/** Seconds until the next unknown name with this class code is looked at. */
export function unknownNameDelay(failures: Failures): number {
  if (failures.count < FREE_UNKNOWN_NAMES) return 0;
  return Math.max(0, Math.ceil(UNKNOWN_NAME_DELAY_SECONDS - failures.secondsSinceLast));
}
