import type { Form } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { shortRule, sizeOf } from "../short-text";
import type { XmlNode } from "../xml-node";
import { childOf } from "../xml-node";
import type { MoodleAnswer } from "./answers";
import { answersOf } from "./answers";
import { bareText } from "./text";

const ESCAPED_STAR = "\ufdd0";

/** A short answer. `*` in an accepted answer stands for anything; alone, it is what everybody else wrote. */
export function readShortAnswer(node: XmlNode, lose: Lose): { form: Form } & Partial<Item> {
  const answers = answersOf(node, lose).map((answer) => ({
    ...answer,
    text: bareText(answer.node).replaceAll("\\*", ESCAPED_STAR),
  }));
  const wild = answers.filter(isWild);
  const rule = shortRule(
    answers
      .filter(({ text, share }) => text !== "*" && (share > 0 || !text.includes("*")))
      .map(({ text, share }) => accepted(text, share)),
  );
  const patterns = wild
    .filter(({ share }) => share > 0)
    .map(({ text, share }) => ({ pattern: patternOf(text), weight: share }));
  const caseSensitive = bareText(childOf(node, "usecase")) === "1";
  return {
    form: {
      kind: "text",
      size: sizeOf(rule.accepted.map(({ text }) => text)),
      rule: { ...rule, caseSensitive, patterns },
    },
    ...answerFeedback(answers, lose),
  };
}

const isWild = ({ text }: { text: string }): boolean => text.includes("*") && text.trim() !== "*";

/** Words to show as an answer: those of a pattern without what it leaves open. */
function accepted(text: string, weight: number) {
  return { text: starred(text.replaceAll("*", " ").replace(/\s+/g, " ").trim()), weight };
}

const starred = (text: string): string => text.replaceAll(ESCAPED_STAR, "*");

/** RE2: every other sign stands for itself. */
function patternOf(text: string): string {
  return text
    .split("*")
    .map((part) => starred(part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
}

/**
 * Moodle keeps feedback with each answer: that of a full one is said to whoever is right, that of a part to whoever
 * is partly right, that of `*` to the rest.
 */
export function answerFeedback(
  answers: readonly Pick<MoodleAnswer, "text" | "share" | "feedback">[],
  lose: Lose,
): Partial<Pick<Item, "feedback">> {
  if (answers.every(({ feedback }) => feedback === "")) return {};
  const of = (fits: (share: number) => boolean) => [
    ...new Set(answers.filter(({ share }) => fits(share)).map(({ feedback }) => feedback)),
  ];
  const right = of((share) => share >= 1);
  const partly = of((share) => share > 0 && share < 1);
  const wrong = of((share) => share <= 0);
  if ([right, partly, wrong].some((said) => said.length > 1))
    lose("feedback on answers", "One feedback for each of right, partly right and wrong is kept.");
  const first = (said: readonly string[]) => said.find((text) => text !== "") ?? "";
  return { feedback: { correct: first(right), partial: first(partly), incorrect: first(wrong) } };
}
