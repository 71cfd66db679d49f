import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/**
 * None. A mark scheme says what a good explanation must contain; without a model the lesson's own sentences
 * would be all it could hold, and a teacher would have to rewrite every one.
 */
export function generateOffline(_facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return [];
}
