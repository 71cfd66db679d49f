import type { Feedback, Question, SourceSpan } from "@/lib/core/questions/question";

/** A question made from facts alone, before it is placed in a set. */
export interface OfflineQuestion<Content, Key> {
  readonly prompt: string;
  /** A picture of the lesson: its file is named by the hash of its bytes. */
  readonly image?: NonNullable<Question["image"]>;
  readonly topic?: string;
  readonly difficulty: number;
  readonly points: number;
  readonly timeEstimateSeconds: number;
  readonly hint: string;
  readonly feedback: Feedback;
  readonly tags: readonly string[];
  readonly source: readonly SourceSpan[];
  readonly content: Content;
  readonly key: Key;
  /** 0 … 1: how sure the rule is that a teacher would take it as it stands; a set takes the best. */
  readonly confidence: number;
  /** Two questions with the same fact never stand in one set: the term or list asked about. */
  readonly fact: string;
  /** Further facts it asks about, where it asks about several (every term of a matching question). */
  readonly alsoAsks?: readonly string[];
  /** What a pupil has to find: no other question of the set may show it. */
  readonly answers?: readonly string[];
  /** What it sets before the pupil to choose from: used again elsewhere, it would help by elimination. */
  readonly offers?: readonly string[];
  /** Words beside those that are right nowhere in it: two questions may share them. */
  readonly extras?: readonly string[];
  /** Left and right of what is matched: no other question of the set may tell them. */
  readonly pairs?: readonly (readonly [left: string, right: string])[];
}
