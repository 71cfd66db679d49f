import { findQuote, quotesHold } from "@/lib/core/generation/grounding";
import type { Finding } from "../finding";
import { questionTypeOf } from "../registry";
import { isRoughDraft, tagsWithoutDraft } from "../rough-draft";
import type { LintRule } from "./lint-rule";

export const roughDraft: LintRule = {
  id: "rough-draft",
  severity: "warning",
  look: (question) =>
    isRoughDraft(question)
      ? [
          {
            message:
              "A rough draft: it rests on the words marked in your lesson, but nobody knows whether it asks what matters or has one answer only. Read it as a pupil would, then keep, edit or reject it.",
            fix: { label: "It reads well", patch: { tags: tagsWithoutDraft(question) } },
          },
        ]
      : [],
};

/** Whether a finding is answered by a teacher's having looked at the question. */
export function asksForALook({ rule }: Pick<Finding, "rule">): boolean {
  return rule === roughDraft.id;
}

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
