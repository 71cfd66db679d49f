const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 6;

/** A new option's, item's or gap's id. Random, because lists sorted by id must not tell the order they were typed in. */
export function newPartId(): string {
  const picks = crypto.getRandomValues(new Uint8Array(LENGTH));
  return [...picks].map((pick) => SIGNS.charAt(pick % SIGNS.length)).join("");
}

/** In the order of their ids: tells nothing about the key. */
export function byId<Part extends { readonly id: string }>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
