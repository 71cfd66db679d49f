import type { Gate } from "../gates";
import { gateOf } from "../logic-expression";

const FRONT = {
  AND: "a flat back and a round front",
  OR: "a back that curves inwards and a pointed front",
  XOR: "a back that curves inwards, a second curved line behind it, and a pointed front",
} as const;

const LOOKS: Readonly<Record<Gate, string>> = {
  ...FRONT,
  NOT: "a triangle that points to its output, with a small circle at the tip",
  NAND: `${FRONT.AND}, with a small circle at the tip`,
  NOR: `${FRONT.OR}, with a small circle at the tip`,
};

/**
 * The symbol of the gate that has this table, as it looks: a pupil who does not see it is to learn what the others see,
 * and no more, as its name is what is asked. Undefined where no gate has this table.
 */
export function symbolInWords(table: {
  readonly inputs: readonly string[];
  readonly outputs: string;
}): string | undefined {
  const gate = gateOf(table);
  if (gate === undefined) return undefined;
  const inputs = gate === "NOT" ? "one input" : "two inputs";
  return `The symbol of a gate with ${inputs}: ${LOOKS[gate]}.`;
}
