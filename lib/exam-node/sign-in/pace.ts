/** The longest pause between two passwords, on average: a whole year group is in within half a minute all the same. */
const LONGEST_PAUSE_MS = 800;
/** So many at one moment are many, and over so long groups spread their beginning, among a crowd and alone. */
const MANY = 5;
const SPREAD_AMONG_OTHERS_MS = 1_000;
const SPREAD_ALONE_MS = 100;
/** A password whose thread stood ready without a core for more than this share of its time met others on the machine. */
const CROWDED_SHARE = 0.2;
/** After so long without a password the crowd is gone, and with it what was learnt of it. */
const FORGET_MS = 5_000;

/** One password that was looked at; milliseconds, on one clock. */
export interface LookedAt {
  readonly began: number;
  readonly ended: number;
  /** How much of that its thread stood ready and got no core. */
  readonly waited: number;
}

/** How the first moments of a crowd went. */
export interface Arrival {
  /** Pupils who wait to be let in. */
  readonly comers: number;
  /** Milliseconds for which the group's own work ran, and for which it stood ready and got no core. */
  readonly ran: number;
  readonly waited: number;
}

/**
 * All groups of a day let their pupils in at one moment: where many come at many groups, each begins at a moment of its
 * own. @returns the milliseconds within which it is to begin.
 */
export function spreadOf({ comers, ran, waited }: Arrival): number {
  if (comers < MANY) return 0;
  return waited > ran ? SPREAD_AMONG_OTHERS_MS : SPREAD_ALONE_MS;
}

/**
 * How a group spaces the passwords it looks at. Groups know nothing of each other, yet twenty of them on two cores that
 * all look at passwords hold up every save. So each watches how long its passwords wait for a core: after one that
 * did, the next is put off by four times as long, and by twice as long as before while it goes on; where passwords run
 * freely, the pause melts away. (Back-off as in Ethernet, IEEE 802.3 §4.2.3.2.5; decision 15 has what it does.)
 */
export class Pace {
  #pause = 0;
  #notBefore = Number.NEGATIVE_INFINITY;

  /** Whether so long has passed without a password that nothing is known of a crowd. */
  isNewAt(now: number): boolean {
    return now > this.#notBefore + FORGET_MS;
  }

  /** @returns milliseconds until the next password may be looked at. */
  waitAt(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  /** @param spread 0 … 1 at random, so that groups which began together do not go on together. */
  note({ began, ended, waited }: LookedAt, spread: number): void {
    const pause = this.isNewAt(began) ? 0 : this.#pause;
    const crowded = waited > CROWDED_SHARE * (ended - began);
    this.#pause = crowded
      ? Math.min(LONGEST_PAUSE_MS, Math.max(2 * pause, 4 * waited))
      : 0.8 * pause;
    this.#notBefore = ended + this.#pause * (0.75 + spread / 2);
  }
}
