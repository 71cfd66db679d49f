import type { Finding } from "../finding";
import type { Question } from "../question";
import { idFindings } from "../shared/lint-ids";
import { optionFindings } from "../shared/lint-options";
import { stemCues } from "../shared/stem-cue";
import type { Content, Key } from "./schema";

/** Several answers need room for wrong ones beside them. */
const MAX_OPTIONS = 6;

export function lint(content: Content, key: Key, { prompt }: Pick<Question, "prompt">): Finding[] {
  const marked = content.options.map(({ id, text }) => ({
    text,
    isKey: key.correct.includes(id),
  }));
  const named = [...key.correct, ...key.notes.map(({ option }) => option)];
  return [
    ...balance(marked.filter(({ isKey }) => isKey).length, marked.length),
    ...selections(content, key),
    ...idFindings(content.options, named, "options"),
    ...optionFindings(marked, MAX_OPTIONS),
    ...stemCues(prompt, marked),
  ];
}

function balance(right: number, all: number): Finding[] {
  if (right === 0) {
    return [error("correct-option-missing", "No option is marked as right. Tick the right ones.")];
  }
  if (right === all) {
    return [error("wrong-option-missing", "Every option is right. Add at least one wrong one.")];
  }
  return right === 1
    ? [
        {
          rule: "one-right-option",
          severity: "warning",
          where: "options",
          message: "Only one option is right. Multiple choice asks that more plainly.",
        },
      ]
    : [];
}

/** What the pupil is told to select must let them give the right answer. */
function selections(content: Content, key: Key): Finding[] {
  const { minSelections, maxSelections, options } = content;
  const fits =
    minSelections <= key.correct.length &&
    maxSelections >= key.correct.length &&
    maxSelections <= options.length &&
    minSelections <= maxSelections;
  return fits
    ? []
    : [
        error(
          "selections-exclude-key",
          `Pupils may select ${minSelections} to ${maxSelections}, but ${key.correct.length} are right. Change the numbers.`,
        ),
      ];
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "options", message };
}
