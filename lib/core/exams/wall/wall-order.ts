import type { Attention } from "./attention";
import { NEEDS } from "./attention";

/** What decides a pupil's place on the wall. */
export interface Placed {
  readonly name: string;
  /** As `attentionOf` gives it: the most pressing first. */
  readonly attention: readonly Attention[];
  readonly state: string;
  /** Tells apart two of one name. */
  readonly id: string;
}

const names = new Intl.Collator("en-GB", { sensitivity: "base", numeric: true });

/**
 * Hands up first, the longest up before the others; then who needs attention, the most pressing first; then everybody by
 * name, and those who have handed in last. A fixed order whatever order the pupils came in.
 */
export function compareOnWall(a: Placed, b: Placed): number {
  const [first] = a.attention;
  const [second] = b.attention;
  return (
    rankOf(a) - rankOf(b) ||
    compareText(
      first?.need === "hand" ? first.since : "",
      second?.need === "hand" ? second.since : "",
    ) ||
    compareByName(a, b)
  );
}

/** By name alone: everybody stays where they are. */
export function compareByName(a: Pick<Placed, "name" | "id">, b: Pick<Placed, "name" | "id">) {
  return names.compare(a.name, b.name) || compareText(a.id, b.id);
}

function rankOf({ attention, state }: Placed): number {
  const [first] = attention;
  if (first !== undefined) return NEEDS.indexOf(first.need);
  const isOpen = state === "not_started" || state === "in_progress" || state === "paused";
  return isOpen ? NEEDS.length : NEEDS.length + 1;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
