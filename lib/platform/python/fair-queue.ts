/**
 * Who waits for a turn. Everyone who waits gets one turn before anyone gets a second, so that a pupil with six tests
 * does not stand in the way of one with a single run.
 */
export class FairQueue<Item> {
  readonly #lines = new Map<string, Item[]>();

  get size(): number {
    return [...this.#lines.values()].reduce((sum, { length }) => sum + length, 0);
  }

  add(who: string, item: Item): void {
    const line = this.#lines.get(who);
    if (line === undefined) this.#lines.set(who, [item]);
    else line.push(item);
  }

  /** How much of somebody waits. */
  sizeOf(who: string): number {
    return this.#lines.get(who)?.length ?? 0;
  }

  /** Whether it still waited. */
  remove(who: string, item: Item): boolean {
    const line = this.#lines.get(who) ?? [];
    const rest = line.filter((one) => one !== item);
    if (rest.length === 0) this.#lines.delete(who);
    else this.#lines.set(who, rest);
    return rest.length < line.length;
  }

  /** Whose turn it is; they go to the end with what else they have. */
  take(): Item | undefined {
    const [first] = this.#lines;
    if (first === undefined) return undefined;
    const [who, [item, ...rest]] = first;
    this.#lines.delete(who);
    if (rest.length > 0) this.#lines.set(who, rest);
    return item;
  }

  /** What waits, in the order in which it will be taken. */
  order(): Item[] {
    const lines = [...this.#lines.values()];
    const longest = Math.max(0, ...lines.map(({ length }) => length));
    const rounds = Array.from({ length: longest }, (_, turn) => lines.map((line) => line[turn]));
    return rounds.flat().filter((item) => item !== undefined);
  }
}
