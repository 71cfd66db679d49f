/** One column of a place-value table. */
export interface PlaceValue {
  readonly heading: string;
  /** Where a new group of four begins. */
  readonly startsGroup: boolean;
}

/** The headings of `bits` binary places: 128 64 32 16 · 8 4 2 1. */
export function placeValues(bits: number): PlaceValue[] {
  return Array.from({ length: bits }, (_, index) => {
    const power = bits - 1 - index;
    return { heading: String(2 ** power), startsGroup: index > 0 && power % 4 === 3 };
  });
}
