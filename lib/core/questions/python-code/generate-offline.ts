import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Content, Key } from "./schema";

/** None of facts: what a function of the lesson gives back is known by running it (programs/forms/ask-function.ts). */
export function generateOffline(_facts: LessonFacts): OfflineQuestion<Content, Key>[] {
  return [];
}
