import type { AnyQuestionType } from "./contract";

/** Every question type, once. The other two registries must name the same types, or they do not compile. */
export const questionTypes = {} satisfies Record<string, AnyQuestionType>;

export type QuestionTypeId = keyof typeof questionTypes;
