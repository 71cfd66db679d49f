import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { lettered, letterOf } from "../shared/lettered";
import { allDiffer, insist } from "../shared/model-reply";
import type { Content, Key } from "./schema";

const reply = z.object({
  options: z
    .array(
      z.object({
        text: z.string(),
        correct: z.boolean(),
        misconception: z.nullable(z.string()),
      }),
    )
    .check(z.minLength(4), z.maxLength(8)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `multiple-select: 4 to 8 options, at least 2 correct and at least 2 not. Every option is clearly right or clearly
not, by the lesson. The prompt asks for a group ("Which of these are input devices?") and does not say how many.
Say in "misconception" what ticking a wrong option suggests the pupil believes, or null.`,
  reply,
  toQuestion(raw) {
    const { options } = parse(reply, raw, "The multiple-select reply");
    const texts = options.map(({ text }) => text.trim());
    const right = options.filter(({ correct }) => correct);
    insist(allDiffer(texts), "Two options are the same.");
    insist(
      right.length > 0 && right.length < options.length,
      "Some options must be right and some not.",
    );
    const placed = lettered(texts);
    return {
      content: {
        v: 1,
        options: placed,
        minSelections: right.length,
        maxSelections: right.length,
      },
      key: {
        v: 1,
        correct: right.map(({ text }) => letterOf(placed, text.trim())).sort(),
        rule: "balanced",
        notes: options.flatMap(({ text, misconception }) =>
          misconception === null ? [] : [{ option: letterOf(placed, text.trim()), misconception }],
        ),
      },
    };
  },
};
