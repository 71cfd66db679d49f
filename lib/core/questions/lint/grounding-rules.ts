import { findQuote, quotesHold } from "@/lib/core/generation/grounding";
import { questionTypeOf } from "../registry";
import type { LintRule } from "./lint-rule";

export const quoteNotFound: LintRule = {
  id: "quote-not-found",
  severity: "error",
  look({ source }, { blocks }) {
    if (blocks === undefined) return [];
    return source
      .filter((span) => findQuote(blocks, span) === undefined)
      .map(({ address }) => ({
        where: "source",
        message: `The words it rests on are not found in your lesson (${address}). Check the answer against the lesson, then mark the right words.`,
      }));
  },
};

export const noSource: LintRule = {
  id: "source-missing",
  severity: "error",
  look: ({ source }, { blocks, isWrittenByHand }) =>
    blocks !== undefined && !isWrittenByHand && source.length === 0
      ? [
          {
            where: "source",
            message: "The question does not say which words of the lesson it rests on.",
          },
        ]
      : [],
};

export const keyNotInSource: LintRule = {
  id: "key-not-in-source",
  severity: "warning",
  look({ type, source, prompt }, { blocks, answer }) {
    if (questionTypeOf(type).answerIsWorkedOut === true || asksAboutProgram(prompt)) return [];
    if (blocks === undefined || answer === undefined || source.length === 0) return [];
    // What the question itself says need not be said again by the quote.
    if (quotesHold(answer, [...source.map(({ quote }) => quote), prompt])) return [];
    return [
      {
        where: "source",
        message: "The marked words do not contain the answer. Mark the words that make it right.",
      },
    ];
  },
};

/** What the program in a prompt does is worked out, and stands in no lesson. */
function asksAboutProgram(prompt: string): boolean {
  return /^```python\n/m.test(prompt);
}
