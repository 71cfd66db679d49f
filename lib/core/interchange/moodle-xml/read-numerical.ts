import type { Form } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { numberOf } from "../number";
import type { XmlNode } from "../xml-node";
import { childOf, childrenOf } from "../xml-node";
import { answersOf } from "./answers";
import { answerFeedback } from "./read-short-answer";
import { bareText, numberIn } from "./text";

const GRADED_AS_SHARE = 2;
const NO_UNITS = 3;

/** A number, its tolerance, and the units it may be given in. */
export function readNumerical(node: XmlNode, lose: Lose): { form: Form } & Partial<Item> {
  const answers = answersOf(node, lose).map((answer) => ({
    ...answer,
    text: bareText(answer.node),
  }));
  const form = numberOf(
    answers
      .filter(({ text }) => text !== "*")
      .map(({ node: answer, text, share }) => ({
        value: text,
        by: numberIn(childOf(answer, "tolerance")) ?? 0,
        weight: share,
        feedback: "",
      })),
    lose,
  );
  return { form: { ...form, ...unitsOf(node) }, ...answerFeedback(answers, lose) } as {
    form: Form;
  };
}

/** Moodle says how many of a unit make the first; here stands how many of the first one of it is. */
function unitsOf(node: XmlNode) {
  const units = childrenOf(childOf(node, "units") ?? node, "unit").map((unit) => ({
    name: bareText(childOf(unit, "unit_name")),
    factor: inverse(numberIn(childOf(unit, "multiplier")) ?? 1),
  }));
  const showsUnits = numberIn(childOf(node, "showunits")) ?? NO_UNITS;
  if (units.length === 0 || showsUnits === NO_UNITS) return {};
  const isGraded = numberIn(childOf(node, "unitgradingtype")) === GRADED_AS_SHARE;
  const share = isGraded ? (numberIn(childOf(node, "unitpenalty")) ?? 0) : 0;
  return { asksUnit: true, units, unitShare: Math.min(0.5, Math.max(0, share)) };
}

export function inverse(multiplier: number): number {
  return multiplier > 0 ? Number((1 / multiplier).toPrecision(12)) : 1;
}
