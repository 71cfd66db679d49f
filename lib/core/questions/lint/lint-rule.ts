import type { Block } from "@/lib/core/documents/source-document";
import type { Finding } from "../finding";
import type { Question } from "../question";

/** What a rule may know beside the question itself. */
export interface LintContext {
  /** The lesson the question rests on; undefined when it was written by hand or imported. */
  readonly blocks: readonly Block[] | undefined;
  /** Whether a teacher wrote it beside that lesson: nobody claims then that it rests on the lesson's words. */
  readonly isWrittenByHand: boolean;
  /** Age of the pupils in years: year 7 is 11. */
  readonly pupilAge: number;
  /** The answer in words, or undefined where only a person can say. */
  readonly answer: string | undefined;
}

/** One rule of the linter: a pure look at one question. */
export interface LintRule {
  /** Stable id, used in stored findings and in tests. */
  readonly id: string;
  readonly severity: Finding["severity"];
  /** @returns nothing when the question is clean. */
  look(question: Question, context: LintContext): readonly Notice[];
}

/** What a rule noticed; the linter adds id and severity. */
export type Notice = Omit<Finding, "rule" | "severity">;
