import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None: a lesson holds pictures and says nowhere what is where in them. For the same reason no model is asked. */
export function generateOffline(): OfflineQuestion<Content, Key>[] {
  return [];
}
