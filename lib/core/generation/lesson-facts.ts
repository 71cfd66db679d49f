import type { Block } from "@/lib/core/documents/source-document";

/**
 * What a lesson says, found without a model: the raw material of the offline generator. Every fact names
 * the block and the exact words it was read from.
 */
export interface LessonFacts {
  readonly definitions: readonly Definition[];
  readonly sequences: readonly OrderedSteps[];
  readonly lists: readonly NamedList[];
  readonly sentences: readonly KeySentence[];
  readonly numbers: readonly NumberFact[];
  /** True when the lesson teaches number bases: binary conversions then rest on it. */
  readonly teachesNumberBases: readonly Evidence[];
  readonly blocks: readonly Block[];
}

export interface Evidence {
  readonly address: string;
  readonly quote: string;
}

/** "Chlorophyll – the green pigment that absorbs light". */
export interface Definition extends Evidence {
  readonly term: string;
  readonly meaning: string;
  /** Terms of the same kind (same list, table or word class) that can stand as distractors. */
  readonly siblings: readonly string[];
}

/** Numbered or "first … then …" steps, in order; `title` is what they are the steps of. */
export interface OrderedSteps {
  readonly title: string;
  readonly steps: readonly Evidence[];
}

/** "The parts of a cell: nucleus, membrane …". */
export interface NamedList {
  readonly title: string;
  readonly items: readonly Evidence[];
}

/** A sentence that states one fact, with the term in it that a question can ask for. */
export interface KeySentence extends Evidence {
  readonly term: string;
  /** The sentence with the term once replaced by a gap. */
  readonly before: string;
  readonly after: string;
  readonly siblings: readonly string[];
}

/** "1 kilobyte is 1,000 bytes". */
export interface NumberFact extends Evidence {
  readonly value: number;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}
