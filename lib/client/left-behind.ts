import type { Pending } from "./queue-state";

const KEY = "markwell-left:";

/** What pages of an attempt left behind, and how to let go of it once it is on disk. */
export interface LeftBehind {
  readonly pending: readonly Pending[];
  forget(): void;
}

/**
 * Keeps, in the instant in which a page goes away, what is not on disk yet: a transaction of the database that is
 * still under way may not outlive the page, this does. Each client has a place of its own, so that tabs that close
 * together do not overwrite each other.
 */
export function leaveBehind(attempt: string, clientId: string, pending: readonly Pending[]): void {
  try {
    const own = pending.filter((entry) => entry.clientId === clientId);
    localStorage.setItem(`${KEY}${attempt} ${clientId}`, JSON.stringify(own));
  } catch {
    // Blocked by policy, or full: nothing can be kept in an instant.
  }
}

/** What is no entry is nothing: whatever lies there must not keep an attempt from opening. */
export function leftBehind(attempt: string): LeftBehind {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${KEY}${attempt} `));
    const left: unknown[] = keys.flatMap((key) => JSON.parse(localStorage.getItem(key) ?? "[]"));
    return {
      pending: left.filter(isPending),
      forget() {
        for (const key of keys) localStorage.removeItem(key);
      },
    };
  } catch {
    return { pending: [], forget: () => undefined };
  }
}

function isPending(entry: unknown): entry is Pending {
  return typeof entry === "object" && entry !== null && "sequence" in entry;
}
