import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { programLines } from "../shared/program-lines";
import { SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { parsonsOf, sayingOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** The right program in Python, with its line ends and its indentation. */
  program: z.string(),
  /** The same lines in every other order that is right too; [] where there is none. */
  otherOrders: z.array(z.string()).check(z.maxLength(5)),
  /** Lines that belong nowhere: what a pupil who has misunderstood one thing would take. */
  wrongLines: z.array(z.string()).check(z.maxLength(4)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `parsons: a short program in Python 3 (4 to 9 lines) that pupils build from its lines and indent. The prompt says exactly what
it does and prints, so that one order is right; put every other order that does the same into "otherOrders". It uses only
what the lesson teaches, has no comments, and no line says its own place. "wrongLines" has 0 to 3 lines, each a likely
mistake with one of the lines ("while count < 10" without its colon, "range(1, 5)" for "range(1, 6)"), never one that would be right.
Example: "total = 0\\nfor number in range(1, 6):\\n    total = total + number\\nprint(total)", wrong "for number in range(1, 5):".`,
  reply,
  toQuestion(raw) {
    const { program, otherOrders, wrongLines } = parse(reply, raw, "The parsons reply");
    const programs = [program, ...otherOrders];
    const lines = programs.map(programLines);
    for (const one of lines) {
      insist(
        one.length >= 3 && one.length <= 12,
        "A program has fewer than 3 or more than 12 lines.",
      );
      const found = shapeTrouble(one);
      insist(
        found === undefined,
        `Line ${found?.line} ${SHAPE_WORDS[found?.trouble ?? "unclosed"]}.`,
      );
    }
    const right = new Set(lines.flat().map(({ code }) => sayingOf(code, true)));
    insist(
      wrongLines.every((line) => !right.has(sayingOf(line, true))),
      "A wrong line is one of the program's own.",
    );
    return parsonsOf({ language: "python", asksIndent: true, programs, wrongLines });
  },
};
