import type { Block } from "@/lib/core/documents/source-document";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnyQuestionType } from "../contract";
import type { Finding } from "../finding";
import type { Question } from "../question";
import { questionTypeOf } from "../registry";
import { keyNotInSource, noSource, quoteNotFound, roughDraft } from "./grounding-rules";
import type { LintContext, LintRule } from "./lint-rule";
import { readingAgeAbovePupils } from "./reading-age";
import {
  hintGivesAnswer,
  missingAltText,
  missingFeedback,
  missingHint,
  missingPicture,
  punitiveFeedback,
} from "./support-rules";
import {
  absoluteWords,
  colourCue,
  idiom,
  longCode,
  longSentence,
  negativeStem,
  twoInstructions,
  vagueReference,
} from "./wording-rules";

/** The rules that hold for every type; a type's own stand in its lint.ts. */
export const LINT_RULES: readonly LintRule[] = [
  roughDraft,
  quoteNotFound,
  noSource,
  keyNotInSource,
  hintGivesAnswer,
  missingHint,
  missingFeedback,
  punitiveFeedback,
  missingAltText,
  missingPicture,
  negativeStem,
  absoluteWords,
  vagueReference,
  twoInstructions,
  longSentence,
  longCode,
  readingAgeAbovePupils,
  idiom,
  colourCue,
];

/**
 * Everything the linter has to say about one question, worst first. A question whose content or key cannot
 * be read gets the single finding "unreadable".
 * @param lesson blocks of the document it stands beside (undefined: there is none), the pupils' age in years, and
 *   whether a teacher wrote it, so that it need not name words of that lesson.
 */
export function lintQuestion(
  question: Question,
  lesson: {
    readonly blocks?: readonly Block[] | undefined;
    readonly pupilAge: number;
    readonly isWrittenByHand?: boolean;
  },
): Finding[] {
  const type = questionTypeOf(question.type);
  const read = readParts(type, question);
  if (read instanceof AppError)
    return [{ rule: "unreadable", severity: "error", message: read.message }];
  const context: LintContext = {
    blocks: lesson.blocks,
    pupilAge: lesson.pupilAge,
    isWrittenByHand: lesson.isWrittenByHand ?? false,
    answer: answerIn(type, read),
  };
  const general = LINT_RULES.flatMap((rule) =>
    rule
      .look(question, context)
      .map((notice) => ({ rule: rule.id, severity: rule.severity, ...notice })),
  );
  return [...type.lint(read.content, read.key, question), ...general].sort(bySeverity);
}

interface ReadParts {
  readonly content: unknown;
  readonly key: unknown;
}

function readParts(type: AnyQuestionType, question: Question): ReadParts | AppError {
  try {
    return {
      content: type.content.read(question.content, "The question"),
      key: type.key.read(question.key, "The answer key"),
    };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function answerIn(type: AnyQuestionType, { content, key }: ReadParts): string | undefined {
  const response = type.modelResponse(content, key);
  return response === undefined ? undefined : type.describeResponse(content, response);
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(a: Finding, b: Finding): number {
  return ORDER[a.severity] - ORDER[b.severity];
}
