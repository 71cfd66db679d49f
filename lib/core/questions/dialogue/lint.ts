import type { Finding } from "../finding";
import type { Question } from "../question";
import { comparedWords } from "../shared/short-text";
import { markScheme } from "./mark-scheme";
import type { Content, Key } from "./schema";

export function lint(
  _content: Content,
  key: Key,
  { prompt, points }: Pick<Question, "prompt" | "points">,
): Finding[] {
  return [...rubricSum(key, points), ...modelAnswer(key), ...rubricRepeatsPrompt(key, prompt)];
}

/** A suggestion goes point by point; a rubric that cannot be counted is marked as one. */
function rubricSum(key: Key, points: number): Finding[] {
  const { criteria } = markScheme(key, points);
  if (criteria.length > 1 || points === 1) return [];
  return [
    {
      rule: "rubric-not-in-points",
      severity: "info",
      where: "key",
      message: `The mark scheme does not add up to ${points} line by line. Write one point a line with its worth, like “Names the force (1)”, and suggestions can name the points they found.`,
    },
  ];
}

function modelAnswer(key: Key): Finding[] {
  if (key.modelAnswer.trim() !== "") return [];
  return [
    {
      rule: "model-answer-missing",
      severity: "warning",
      where: "key",
      message:
        "There is no model answer. Write what a good pupil would say, so that everyone marks alike.",
    },
  ];
}

function rubricRepeatsPrompt({ rubric }: Key, prompt: string): Finding[] {
  if (comparedWords(rubric, false).join(" ") !== comparedWords(prompt, false).join(" ")) return [];
  return [
    {
      rule: "rubric-repeats-question",
      severity: "warning",
      where: "key",
      message: "The mark scheme only repeats the question. Say what an answer must contain.",
    },
  ];
}
