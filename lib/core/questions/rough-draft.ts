import type { Question } from "./question";

/** Carried by a question that was made as a rough draft until its teacher says that it reads well. */
const ROUGH_DRAFT = "rough draft";

export function isRoughDraft({ tags }: Pick<Question, "tags">): boolean {
  return tags.includes(ROUGH_DRAFT);
}

export function asRoughDraft<T extends Pick<Question, "tags">>(question: T): T {
  return { ...question, tags: [...question.tags, ROUGH_DRAFT] };
}

/** The tags of a question that is one no longer. */
export function tagsWithoutDraft({ tags }: Pick<Question, "tags">): string[] {
  return tags.filter((tag) => tag !== ROUGH_DRAFT);
}
