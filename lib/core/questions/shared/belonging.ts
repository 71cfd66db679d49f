import { AppError } from "@/lib/core/kernel/app-error";

/** Refuses content, key and response that do not belong together: an id that the content does not know. */
export function insistKnown(
  ids: Iterable<string>,
  known: ReadonlySet<string>,
  what: "answer key" | "answer",
): void {
  for (const id of ids) {
    if (!known.has(id)) {
      throw new AppError(
        "invalid",
        `The ${what} names “${id}”, which this question does not have.`,
      );
    }
  }
}

/** Refuses a list that names one thing twice, and returns it as a set. */
export function insistOnce(ids: readonly string[], what: string): ReadonlySet<string> {
  const once = new Set(ids);
  if (once.size !== ids.length) {
    throw new AppError("invalid", `The ${what} names one thing twice.`);
  }
  return once;
}

export function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** In an order that depends on nothing an author did: a stored order may be the right one. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The text of an item, for people; its id where the item is gone. */
export function textOf(
  items: readonly { readonly id: string; readonly text: string }[],
  id: string,
): string {
  return items.find((item) => item.id === id)?.text ?? id;
}
