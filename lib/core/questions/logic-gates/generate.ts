import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { truthTable } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  expression: z.string(),
  steps: z.array(z.string()).check(z.maxLength(2)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `logic-gates: a truth table to fill in for one logic expression; only for lessons that teach logic gates or truth tables.
"expression" uses the inputs A, B and C, the words AND, OR, NOT, XOR, NAND and NOR as far as the lesson teaches them, and brackets
wherever two different gates meet: "(A AND B) OR NOT C". "steps" are up to 2 parts of it that get a column of their own ("A AND B"),
or none. Do not give the answer: it is computed. Do not reuse an expression the lesson works through. The prompt does not repeat the
expression: "Complete the truth table."`,
  reply,
  toQuestion(raw) {
    const { expression, steps } = parse(reply, raw, "The logic-gates reply");
    const made = truthTable(expression, steps);
    insist(
      made !== undefined,
      "The expression cannot be worked out: check its words and brackets.",
    );
    insist(made.content.inputs.length <= 3, "The expression has more than three inputs.");
    return made;
  },
};
