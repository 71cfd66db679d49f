import type { Lettered } from "../shared/lettered";
import { lettered, letterOf } from "../shared/lettered";
import { newTextRule } from "../shared/new-text-rule";
import type { Content, Gap, Key } from "./schema";

export interface PlainGap {
  readonly answer: string;
  readonly alsoAccepted: readonly string[];
  readonly distractors: readonly string[];
}

/** A text with gaps before ids are given: one more piece of text than there are gaps. */
export interface PlainGapText {
  readonly kind: Gap["kind"];
  readonly pieces: readonly string[];
  readonly gaps: readonly PlainGap[];
  readonly extraWords: readonly string[];
}

/** Content and key of a text with gaps of one kind. */
export function gapText(given: PlainGapText): { content: Content; key: Key } {
  const answers = given.gaps.map(({ answer }) => answer);
  const bank = given.kind === "bank" ? inAnotherOrder(answers, given.extraWords) : [];
  const made = given.gaps.map((gap, index) => oneGap(given.kind, gap, `g${index + 1}`, bank));
  return {
    content: {
      v: 1,
      pieces: interleave(
        given.pieces,
        made.map(({ gap }) => gap),
      ),
      bank,
    },
    key: { v: 1, gaps: made.map(({ key }) => key) },
  };
}

const MOST_ORDERS = 12;

/** The words in an order other than that of the gaps: going down the bank must not be the answer. */
function inAnotherOrder(answers: readonly string[], extra: readonly string[]): Lettered[] {
  const orders = Array.from({ length: MOST_ORDERS }, (_, turn) =>
    lettered([...answers, ...extra], turn === 0 ? "bank" : `bank ${turn}`),
  );
  const [first = []] = orders;
  return orders.find((order) => !isStraight(answers, order)) ?? first;
}

function isStraight(answers: readonly string[], bank: readonly Lettered[]): boolean {
  const places = answers.map((answer) => bank.findIndex(({ text }) => text === answer));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

function oneGap(
  kind: Gap["kind"],
  plain: PlainGap,
  id: string,
  bank: readonly Lettered[],
): { gap: Gap; key: Key["gaps"][number] } {
  switch (kind) {
    case "typed":
      return {
        gap: { kind, id },
        key: { gap: id, rule: newTextRule([plain.answer, ...plain.alsoAccepted]) },
      };
    case "bank":
      return { gap: { kind, id }, key: { gap: id, word: letterOf(bank, plain.answer) } };
    case "dropdown": {
      const options = lettered([plain.answer, ...plain.distractors], id);
      return {
        gap: { kind, id, options },
        key: { gap: id, word: letterOf(options, plain.answer) },
      };
    }
  }
}

function interleave(texts: readonly string[], gaps: readonly Gap[]): Content["pieces"] {
  return texts.flatMap((text, index): Content["pieces"] => {
    const gap = gaps[index];
    const piece = text === "" ? [] : [{ kind: "text" as const, text }];
    return gap === undefined ? piece : [...piece, gap];
  });
}
