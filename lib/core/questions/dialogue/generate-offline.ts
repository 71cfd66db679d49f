import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None: what an open question asks, and what earns its marks, no sentence of a lesson says by itself. */
export function generateOffline(_facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return [];
}
