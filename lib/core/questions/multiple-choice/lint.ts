import type { Finding } from "../finding";
import type { Question } from "../question";
import { idFindings } from "../shared/lint-ids";
import { optionFindings } from "../shared/lint-options";
import { stemCues } from "../shared/stem-cue";
import type { Content, Key } from "./schema";

export function lint(
  { options }: Content,
  key: Key,
  { prompt }: Pick<Question, "prompt">,
): Finding[] {
  const marked = options.map(({ id, text }) => ({ id, text, isKey: id === key.correct }));
  const missing: Finding[] = marked.some(({ isKey }) => isKey)
    ? []
    : [
        {
          rule: "correct-option-missing",
          severity: "error",
          where: "options",
          message: "No option is marked as right. Choose the right one.",
        },
      ];
  const named = key.notes.map(({ option }) => option);
  return [
    ...missing,
    ...idFindings(options, named, "options"),
    ...optionFindings(marked),
    ...stemCues(prompt, marked),
  ];
}
