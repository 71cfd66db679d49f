import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** Which other code would be right in a gap is known once it has run, and nothing is run here. */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
