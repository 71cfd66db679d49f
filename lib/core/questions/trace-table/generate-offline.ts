import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** What a program does is known once it has run, and nothing is run here. */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
