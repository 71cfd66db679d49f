import { seededOrder } from "@/lib/core/kernel/seeded-order";

export interface Lettered {
  readonly id: string;
  readonly text: string;
}

/**
 * Gives texts the ids "a", "b", "c" … in an order made from the texts themselves, so that neither an id nor
 * a place tells which one is right, and the same texts always come out the same.
 * @param texts different from each other; ids beyond "z" are "a2", "b2" …
 */
export function lettered(texts: readonly string[], salt = "options"): Lettered[] {
  const order = seededOrder([...texts].sort().join("\u0000"));
  return order.shuffle([...texts].sort(), salt).map((text, index) => ({ id: letter(index), text }));
}

/** The id `lettered` gave a text. */
export function letterOf(items: readonly Lettered[], text: string): string {
  return items.find((item) => item.text === text)?.id ?? "";
}

function letter(index: number): string {
  const name = String.fromCharCode(97 + (index % 26));
  return index < 26 ? name : `${name}${Math.floor(index / 26) + 1}`;
}
