import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None that is sure: whether a line ends where it should, only somebody who sees the picture can say. See generate-drafts.ts. */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
