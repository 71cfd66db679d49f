import type { Excerpt } from "@/lib/core/documents/excerpt";
import type { Acceptance } from "@/lib/core/questions/acceptance";
import type { AnswerPart, MarkResult } from "@/lib/core/questions/contract";
import type { Finding } from "@/lib/core/questions/finding";
import type { Question } from "@/lib/core/questions/question";
import type { RichText } from "@/lib/core/rich-text/rich-text";
import type { LessonBlock } from "@/lib/features/documents/types";
import type { Standing } from "./schema";

/** A question as its teacher reviews it: everything, the key too. Never for a pupil's browser. */
export interface ReviewQuestion {
  readonly id: string;
  readonly versionId: string;
  /** Number of the newest version. */
  readonly version: number;
  readonly status: Standing["status"];
  readonly generationId: string | undefined;
  /** Whether a teacher wrote it and it names no words of a lesson: nothing about that needs mending. */
  readonly isOwnWords: boolean;
  readonly question: Question;
  readonly findings: readonly Finding[];
  readonly acceptance: Acceptance;
  readonly preview: PupilPreview;
  /** The parts of the lesson it rests on; empty where it is not reviewed beside its lesson. */
  readonly excerpts: readonly Excerpt<LessonBlock>[];
}

/** A question that a test can be made of. */
export interface AcceptedQuestion extends ReviewQuestion {
  readonly lesson: { readonly id: string; readonly title: string } | undefined;
}

/** A kind of question in a list of them. */
export interface QuestionKind {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under. */
  readonly group: string;
  /** Why it is not offered on this site; absent where it is. */
  readonly off?: string;
}

/** What a pupil would see of it. */
export interface PupilPreview {
  readonly prompt: RichText;
  /** What is asked, on one line. */
  readonly line: string;
  readonly hint: RichText | undefined;
  readonly answerForm: string;
  /** The same for somebody with a pen. */
  readonly paperForm: string;
  readonly typeLabel: string;
  /** Whether the answer area shows the picture, so that nothing else does. */
  readonly drawsPicture: boolean;
  /** Parsed by the type's own schema; undefined when the question cannot be read. */
  readonly content: unknown;
}

/** What an edit, a decision or an undo answers. */
export interface Changed {
  readonly question: ReviewQuestion;
  /** How it stood before, for undo. */
  readonly before: Standing;
}

/** What the marker says to an answer a teacher tried. */
export interface TriedAnswer extends MarkResult {
  /** Its parts as they were read; [] where it is one thing. */
  readonly said: readonly AnswerPart[];
}
