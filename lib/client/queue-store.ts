import type { QueueState } from "./queue-state";
import { EMPTY_QUEUE } from "./queue-state";

/** Where the queue of each attempt is kept. */
export interface QueueStore {
  /** False when closing the page would lose what waits: the player says so. */
  readonly outlivesThePage: boolean;
  /** Applies `step` to the attempt's queue in one transaction, in the order of the calls, over all tabs. */
  change(attempt: string, step: (state: QueueState) => QueueState): Promise<QueueState>;
}

/** For a browser that refuses IndexedDB (a locked-down profile, a full disk): safe until the page closes. */
export function memoryQueueStore(start: QueueState = EMPTY_QUEUE): QueueStore {
  const queues = new Map<string, QueueState>();
  return {
    outlivesThePage: false,
    change(attempt, step) {
      const next = step(queues.get(attempt) ?? start);
      queues.set(attempt, next);
      return Promise.resolve(next);
    },
  };
}
