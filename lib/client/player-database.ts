import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { QueueState } from "./queue-state";
import { EMPTY_QUEUE } from "./queue-state";
import type { QueueStore } from "./queue-store";

const NAME = "markwell-player";
const VERSION = 1;

interface PlayerSchema extends DBSchema {
  /** By attempt. */
  queues: { key: string; value: QueueState };
  /** The paper as it came, by attempt, for a reload without a connection. */
  papers: { key: string; value: unknown };
}

export type PlayerDatabase = IDBPDatabase<PlayerSchema>;

/** @returns undefined where the browser has no IndexedDB or refuses to open it. */
export async function openPlayerDatabase(): Promise<PlayerDatabase | undefined> {
  if (typeof indexedDB === "undefined") return undefined;
  try {
    return await openDB<PlayerSchema>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore("queues");
        database.createObjectStore("papers");
      },
      blocking: (_current, _wanted, event) => {
        // A newer player in another tab waits for this one to let go.
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
  } catch {
    return undefined;
  }
}

/** Asks the browser not to clear what is kept here when its disk fills up. It may say no; plain http has nobody to ask. */
export async function askToKeep(): Promise<void> {
  if ("storage" in navigator) await navigator.storage.persist();
}

/** The queue on disk: every change is one read-write transaction, so tabs cannot overtake each other. */
export function storedQueues(database: PlayerDatabase): QueueStore {
  return {
    outlivesThePage: true,
    async change(attempt, step) {
      // "strict": the promise resolves when the answer is on disk, not when it is on its way there.
      const transaction = database.transaction("queues", "readwrite", { durability: "strict" });
      const current = (await transaction.store.get(attempt)) ?? EMPTY_QUEUE;
      const next = step(current);
      if (next !== current) await transaction.store.put(next, attempt);
      await transaction.done;
      return next;
    },
  };
}
