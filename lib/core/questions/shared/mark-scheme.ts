/** By what a person marks, and a suggestion is made: of every type that only a person can mark. */
export interface MarkScheme {
  /** What earns points; together they are what the question is worth. */
  readonly criteria: readonly SchemePoint[];
  /** The mark scheme as it was written, for reading and for files. */
  readonly words: string;
  readonly modelAnswer: string;
  readonly strictness: "strict" | "standard" | "lenient";
}

/** What was said in a response that a person marks. */
export interface SaidWords {
  /** By the pupil, each turn by itself: evidence for a mark is looked for here alone. */
  readonly said: readonly string[];
  /** By an examiner in between. */
  readonly asked: readonly string[];
}

export interface SchemePoint {
  readonly id: string;
  readonly text: string;
  readonly points: number;
  /** Words whose presence suggests that it was said; none where the author named none. */
  readonly keywords: readonly string[];
}
