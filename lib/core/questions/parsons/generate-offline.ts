import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** A program cannot be known to be right before it has run, and nothing is run here. */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
