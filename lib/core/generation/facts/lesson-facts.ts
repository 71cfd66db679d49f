import type { PictureLabel } from "@/lib/core/documents/labelled-picture";
import type { Block } from "@/lib/core/documents/source-document";

/**
 * What a lesson says, found without a model: the raw material of the offline generator. Every fact names
 * the block and the exact words it was read from.
 */
export interface LessonFacts {
  readonly definitions: readonly Definition[];
  readonly sequences: readonly OrderedSteps[];
  readonly lists: readonly NamedList[];
  readonly pairings: readonly Pairing[];
  readonly contrasts: readonly Contrast[];
  readonly tickTables: readonly TickTable[];
  readonly sentences: readonly KeySentence[];
  readonly numbers: readonly NumberFact[];
  readonly rates: readonly UnitRate[];
  readonly formulas: readonly Formula[];
  /** Not empty when the lesson teaches number bases: binary conversions then rest on it. */
  readonly teachesNumberBases: readonly NumberBase[];
  readonly blocks: readonly Block[];
}

export interface Evidence {
  readonly address: string;
  readonly quote: string;
  /** The heading it stands under. */
  readonly section?: string;
}

/** "Chlorophyll – the green pigment that absorbs light". */
export interface Definition extends Evidence {
  readonly term: string;
  readonly meaning: string;
  /** Other names the lesson gives it, "RAM" for "Random access memory". */
  readonly otherNames: readonly string[];
  /** Terms of the same kind and number that can stand as wrong choices, most alike first; none where that is unfair. */
  readonly siblings: readonly string[];
  /** "Specialised cell – a cell with …": its last word is told, so only the word before it can be asked for. */
  readonly isKindOfHead: boolean;
  /** Read in a glossary, from a line "X: a …" or "X: waves force …", or from a sentence. */
  readonly form: "glossary" | "phrase" | "clause" | "said";
  /** Whether something else in the lesson fits the meaning too: then it is not typed. */
  readonly hasRival: boolean;
  /** Whether its author set it in bold. */
  readonly isStrong: boolean;
  /** Whether the lesson's title says it: then it is no answer to ask for. */
  readonly isNamed: boolean;
}

/** Numbered or "first … then …" steps, in order; `title` is what they are the steps of. */
export interface OrderedSteps {
  readonly title: string;
  readonly steps: readonly Step[];
  /** "order, earliest first", where dates give the order. */
  readonly tellsHow?: string;
  /** What they are ("planets", or "" where that has no name) where they are put in order of something they have. */
  readonly ranks?: string;
}

/** A step without the number or the "Then" that gives its place away; the quote still has them. */
export interface Step extends Evidence {
  readonly text: string;
}

/** "The parts of a cell: nucleus, membrane …". */
export interface NamedList {
  readonly title: string;
  /** The words that name the list, where they stand in a block of their own. */
  readonly titleAt?: { readonly address: string; readonly quote: string };
  readonly items: readonly Evidence[];
  /** Items of lists that stand against this one ("Non-renewable" against "Renewable"); never its own. */
  readonly contrast: readonly Evidence[];
}

/** Two columns of one table, or the halves of sentences that stand under each other. */
export interface Pairing {
  /** What a pupil is asked to do with them, made from both headings: "Match each organ to its job." */
  readonly prompt: string;
  /** "Which type of malware does this describe?"; undefined where the right side does not describe the left. */
  readonly asked: string | undefined;
  /** Rows of a table, sentences in two halves, or statements with the reasons for them. */
  readonly from: "table" | "halves" | "reasons";
  readonly subject: string;
  readonly address: string;
  readonly section?: string;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly address: string;
  readonly quote: string;
}

/** Two things a table compares, with what it says of each. */
export interface Contrast {
  readonly address: string;
  readonly section?: string;
  readonly names: readonly [string, string];
  readonly rows: readonly ContrastRow[];
}

export interface ContrastRow {
  readonly label: string;
  readonly values: readonly [string, string];
  readonly quote: string;
}

/** A table that says with ticks or yes and no what holds for what. */
export interface TickTable {
  readonly address: string;
  readonly section?: string;
  readonly columns: readonly string[];
  readonly rows: readonly TickedRow[];
}

export interface TickedRow {
  readonly label: string;
  /** The columns that hold for it: one at least. */
  readonly columns: readonly string[];
  readonly quote: string;
}

/** A sentence that states one fact, with the term in it that a question can ask for. */
export interface KeySentence extends Evidence {
  readonly term: string;
  /** The sentence around the gap. */
  readonly before: string;
  readonly after: string;
  readonly siblings: readonly string[];
  /**
   * "chosen" from siblings; "recalled" where the sentence defines it; "named" where the sentence before describes it;
   * "strong" where its author set it in bold, which is enough beside others.
   */
  readonly form: "chosen" | "recalled" | "named" | "strong";
}

/** "The human body has 206 bones": the number is the gap. */
export interface NumberFact extends Evidence {
  readonly value: number;
  /** As the lesson writes it: "1,000". */
  readonly written: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** "1 kilobyte = 1,000 bytes": other amounts can be worked out from it. */
export interface UnitRate extends Evidence {
  readonly bigger: string;
  readonly biggerPlural: string;
  readonly smallerPlural: string;
  readonly count: number;
}

/** "weight (N) = mass (kg) × gravitational field strength (N/kg)". */
export interface Formula extends Evidence {
  readonly result: Quantity;
  readonly parts: readonly [Quantity, Quantity];
  /** Whether the first part is divided by the second; else they are multiplied. */
  readonly divides: boolean;
}

export interface Quantity {
  readonly name: string;
  readonly unit: string;
}

export interface NumberBase extends Evidence {
  readonly base: "binary" | "hexadecimal";
  /** Numbers the lesson itself works through: never asked again. */
  readonly worked: readonly string[];
}

/** A picture whose author joined words to what they name: with the lines, and without the words. */
export interface LabelledPicture {
  readonly address: string;
  /** The heading it stands under. */
  readonly section?: string;
  /** Name of its bytes beside the document. */
  readonly image: string;
  readonly labels: readonly PictureLabel[];
}
