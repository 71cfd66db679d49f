const WINDOW_MS = 60_000;
const MOST_TRIES = 5;
/** Beyond so many names the one tried longest ago is forgotten. */
const MOST_NAMES = 5_000;

/** Five tries a minute for each account, known or not; right ones count too, so that a slip is not tried out. */
export class Tries {
  readonly #byName = new Map<string, number[]>();

  /** @returns 0 when this try is looked at, else the seconds after which the next one is. */
  waitFor(name: string, now: Date): number {
    const at = now.getTime();
    const recent = (this.#byName.get(name) ?? []).filter((before) => before > at - WINDOW_MS);
    const [oldest = at] = recent;
    const refused = recent.length >= MOST_TRIES;
    this.#byName.delete(name);
    this.#byName.set(name, refused ? recent : [...recent, at]);
    const [stalest] = this.#byName.keys();
    if (this.#byName.size > MOST_NAMES && stalest !== undefined) this.#byName.delete(stalest);
    return refused ? Math.max(1, Math.ceil((oldest + WINDOW_MS - at) / 1000)) : 0;
  }
}
