import { choiceOf, trueOrFalse } from "../choice";
import type { Form } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import type { Answer } from "./answers";
import { release } from "./escapes";
import type { Markup } from "./parts";
import { partText } from "./parts";

/** `{=right ~wrong}` is one of several; `{~%50%right ~%50%right ~%-100%wrong}` several. */
export function readChoice(answers: readonly Answer[], markup: Markup, lose: Lose): Form {
  if (answers.length === 0)
    throw new BrokenQuestion("Between its braces stands no answer that begins with = or ~.");
  return choiceOf(
    answers.map(({ sign, percent, text, feedback }) => ({
      text: partText(text, markup),
      share: (percent ?? (sign === "=" ? 100 : 0)) / 100,
      feedback,
    })),
    answers.every(({ sign }) => sign === "~"),
    lose,
  );
}

/** `{T}` and `{FALSE#for the wrong answer#for the right one}`. */
export function readTrueFalse(word: string, rest: string): Form {
  const [, wrong = "", right = ""] = rest.split("#").map(release);
  return trueOrFalse(word.startsWith("T"), { right, wrong });
}
