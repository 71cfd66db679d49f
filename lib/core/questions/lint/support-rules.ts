import { questionTypeOf } from "../registry";
import type { LintRule, Notice } from "./lint-rule";
import { saysPhrase, wordsOf } from "./words";

const PUNITIVE = [
  "wrong",
  "failed",
  "fail",
  "failure",
  "bad",
  "stupid",
  "incorrect",
  "silly",
  "careless",
  "lazy",
  "poor",
  "not good enough",
] as const;

/** Words of an answer that say nothing on their own. */
const SMALL = new Set(
  "a an the of in on to and or is are it its by for with from as at that this be".split(" "),
);

export const hintGivesAnswer: LintRule = {
  id: "hint-gives-answer",
  severity: "error",
  look({ hint, prompt }, { answer }) {
    if (hint === undefined || answer === undefined) return [];
    const told = wordsOf(answer).filter((word) => !SMALL.has(word) && !saysPhrase(prompt, word));
    if (told.length === 0 || !told.every((word) => saysPhrase(hint, word))) return [];
    return [
      {
        where: "hint",
        message: "The hint gives the answer away. Point to where to look or how to start instead.",
      },
    ];
  },
};

export const missingHint: LintRule = {
  id: "hint-missing",
  severity: "info",
  look: ({ hint }) =>
    hint === undefined || hint.trim() === ""
      ? [
          {
            where: "hint",
            message: "There is no hint. A pupil who is stuck has nothing to start from.",
          },
        ]
      : [],
};

export const missingFeedback: LintRule = {
  id: "feedback-missing",
  severity: "warning",
  look: ({ feedback }) =>
    (["correct", "partial", "incorrect"] as const)
      .filter((kind) => feedback[kind].trim() === "")
      .slice(0, 1)
      .map((kind) => ({
        where: `feedback.${kind}`,
        message: `There is no feedback for ${NAMES[kind]} answer. Say what to do next.`,
      })),
};

export const punitiveFeedback: LintRule = {
  id: "feedback-punitive",
  severity: "warning",
  look: ({ feedback }) =>
    (["correct", "partial", "incorrect"] as const).flatMap((kind): Notice[] => {
      const word = PUNITIVE.find((harsh) => saysPhrase(feedback[kind], harsh));
      return word === undefined
        ? []
        : [
            {
              where: `feedback.${kind}`,
              message: `“${word}” discourages. Say what was understood, then one next step.`,
            },
          ];
    }),
};

export const missingAltText: LintRule = {
  id: "alt-text-missing",
  severity: "error",
  look: ({ image }) =>
    image !== undefined && image.alt.trim() === ""
      ? [
          {
            where: "image",
            message: "The picture has no description. A pupil using a screen reader cannot answer.",
          },
        ]
      : [],
};

export const missingPicture: LintRule = {
  id: "picture-missing",
  severity: "error",
  look: ({ type, image }) =>
    image === undefined && questionTypeOf(type).needsPicture === true
      ? [{ where: "image", message: "This question is answered on a picture. Choose one." }]
      : [],
};

const NAMES = {
  correct: "a right",
  partial: "a half-right",
  incorrect: "a not-yet-right",
} as const;
