import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/**
 * None: a table needs statements that are false and still sound likely, which a lesson does not hold; and
 * what stands in its lists can be sorted, which is a type of its own.
 */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
