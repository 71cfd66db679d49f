import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None: whether a changed line is a mistake that a test shows is only known by running, and nothing is run here. */
export function generateOffline(_facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return [];
}
