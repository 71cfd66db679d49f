import type {
  Block,
  LessonTask,
  Objective,
  VocabularyEntry,
} from "@/lib/core/documents/source-document";

/** A lesson in a list. */
export interface LessonSummary {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly blockCount: number;
  readonly drafts: number;
  readonly accepted: number;
}

/** A block with its picture: the file, and the address it is served at. */
export interface LessonBlock extends Block {
  readonly pictureFile: string | undefined;
  readonly pictureUrl: string | undefined;
}

/** A lesson as it was understood. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly notices: readonly string[];
  readonly objectives: readonly Objective[];
  readonly vocabulary: readonly VocabularyEntry[];
  /** Questions and activities it already has. */
  readonly tasks: readonly LessonTask[];
  readonly blocks: readonly LessonBlock[];
}
