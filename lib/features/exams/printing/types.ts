import type { RichText } from "@/lib/core/rich-text/rich-text";

export interface PrintedPicture {
  /** data: address, so that a printed page asks for nothing. */
  readonly url: string;
  readonly alt: string;
}

/** A question as it is printed for one pupil: options in that pupil's order, and never the key. */
export interface PaperQuestion {
  readonly id: string;
  readonly number: number;
  /** Its place in the mark scheme. */
  readonly schemeNumber: number;
  readonly type: string;
  readonly prompt: RichText;
  /** For somebody with a pen. */
  readonly answerForm: string;
  readonly points: number;
  readonly content: unknown;
  readonly picture: PrintedPicture | undefined;
  /** The type draws the picture itself, with what is answered on it. */
  readonly drawsPicture: boolean;
}

/** One pupil's paper. */
export interface PrintedPaper {
  readonly externalId: string;
  readonly name: string;
  readonly sessionNumber: number;
  /** Minutes with the pupil's own extra time; 0: none is set. */
  readonly minutes: number;
  readonly questions: readonly PaperQuestion[];
}

/** A question with its answer, for whoever marks the papers. */
export interface SchemeQuestion {
  readonly id: string;
  readonly number: number;
  readonly type: string;
  readonly prompt: RichText;
  readonly points: number;
  readonly content: unknown;
  readonly key: unknown;
  readonly picture: PrintedPicture | undefined;
}

/** Everything a group needs to sit its exam on paper. */
export interface GroupOnPaper {
  readonly examId: string;
  readonly slug: string;
  readonly title: string;
  readonly subject: string;
  readonly date: string;
  readonly introduction: string;
  readonly papers: readonly PrintedPaper[];
  /** Only questions that somebody drew. */
  readonly scheme: readonly SchemeQuestion[];
}
