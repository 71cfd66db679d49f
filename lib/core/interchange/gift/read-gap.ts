import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, UnknownKind } from "../ledger";
import { shortRule } from "../short-text";
import { gapOf, isTooLong } from "../word-gap";
import { answersIn } from "./answers";
import { release } from "./escapes";
import type { QuestionParts } from "./parts";
import { partText, wholeText } from "./parts";

/** A missing word: `The {=mitochondrion ~nucleus} releases energy.` What stands before a blank line is the prompt. */
export function readGap(
  { before, after, markup }: QuestionParts,
  body: string,
  lose: Lose,
): Pick<Item, "prompt" | "form"> {
  const answers = answersIn(body);
  if (answers.length === 0) throw new UnknownKind("A gap with such an answer has no place here.");
  const told = release(before);
  const at = told.lastIndexOf("\n\n");
  const words = answers.map(({ text }) => partText(text, markup));
  const typed = answers.every(({ sign }) => sign === "=");
  const options = words.map((text, index) => ({ id: `w${index + 1}`, text }));
  const right = answers.findIndex(({ sign, percent }) => sign === "=" || percent === 100);
  if (!typed && right === -1) throw new BrokenQuestion("None of its answers is marked as right.");
  if (answers.some(({ feedback }) => feedback !== ""))
    lose("feedback on answers", "Feedback on one word of a gap has no place here.");
  const weighed = words.map((text, index) => ({
    text,
    weight: (answers[index]?.percent ?? 100) / 100,
  }));
  return {
    prompt: at === -1 ? "Fill the gap." : wholeText(told.slice(0, at), markup),
    form: {
      kind: "gaps",
      pieces: [
        { kind: "text", text: `${told.slice(at === -1 ? 0 : at + 2).trim()} ` },
        typed ? { kind: "typed", id: "g1", rule: shortRule(weighed) } : gapOf("g1", options, right),
        { kind: "text", text: ` ${release(after)}` },
      ],
      bank: !typed && isTooLong(options) ? options : [],
    },
  };
}
