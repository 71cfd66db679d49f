import type { Finding } from "../finding";
import type { Question } from "../question";
import { idFindings } from "../shared/lint-ids";
import { sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key, { points }: Pick<Question, "points">): Finding[] {
  return [
    ...criteriaSum(key, points),
    ...wordLimits(content, key),
    ...repeatedCriteria(key),
    ...idFindings(key.criteria, [], "criteria"),
  ];
}

function criteriaSum({ criteria }: Key, points: number): Finding[] {
  const sum = criteria.reduce((total, criterion) => total + criterion.points, 0);
  if (sum === points) return [];
  return [
    {
      rule: "criteria-do-not-sum",
      severity: "error",
      where: "key",
      message: `The mark scheme adds up to ${sum}, but the question is worth ${points}. Change one of them.`,
      ...(sum <= 10
        ? { fix: { label: `Make the question worth ${sum}`, patch: { points: sum } } }
        : {}),
    },
  ];
}

function wordLimits({ minWords, maxWords }: Content, { modelAnswer }: Key): Finding[] {
  if (minWords > maxWords) {
    return [
      {
        rule: "word-limits-crossed",
        severity: "error",
        where: "content",
        message: `No answer has at least ${minWords} and at most ${maxWords} words. Swap the two numbers.`,
        fix: {
          label: "Swap them",
          patch: { content: { v: 1, minWords: maxWords, maxWords: minWords } },
        },
      },
    ];
  }
  const words = modelAnswer.trim() === "" ? 0 : modelAnswer.trim().split(/\s+/).length;
  return words > maxWords
    ? [
        {
          rule: "model-answer-too-long",
          severity: "warning",
          where: "key",
          message: `The model answer has ${words} words; pupils may write ${maxWords}. Shorten it or give them more room.`,
        },
      ]
    : [];
}

function repeatedCriteria({ criteria }: Key): Finding[] {
  return criteria
    .filter(({ text }, index) => criteria.slice(0, index).some((one) => sameText(one.text, text)))
    .map(({ text }) => ({
      rule: "criterion-listed-twice",
      severity: "warning",
      where: "key",
      message: `“${text}” stands twice in the mark scheme: the same words would earn twice.`,
    }));
}
