import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None: a task to write a program needs tests that try what a lesson does not say. */
export function generateOffline(_facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return [];
}
