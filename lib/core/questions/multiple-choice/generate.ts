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
        feedback: z.nullable(z.string()),
        misconception: z.nullable(z.string()),
      }),
    )
    .check(z.minLength(3), z.maxLength(4)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `multiple-choice: one question with 4 options (3 if a fourth would be silly), exactly one of them correct.
Options are of one kind, alike in length and grammar, and none contains another. Wrong options are mistakes that pupils
really make; say in "misconception" what choosing one suggests the pupil believes, and give it one encouraging sentence of
"feedback". Never use "all of the above", "none of the above", a negative question, or words of the question only in the correct option.
Example: "Which part of a plant cell takes in light for photosynthesis?" with the options Chloroplast (correct), Nucleus, Cell wall, Vacuole.`,
  reply,
  toQuestion(raw) {
    const { options } = parse(reply, raw, "The multiple-choice reply");
    const texts = options.map(({ text }) => text.trim());
    const correct = options.filter((option) => option.correct);
    insist(allDiffer(texts), "Two options are the same.");
    insist(correct.length === 1, "Exactly one option must be correct.");
    const placed = lettered(texts);
    return {
      content: { v: 1, options: placed },
      key: {
        v: 1,
        correct: letterOf(placed, correct[0]?.text.trim() ?? ""),
        notes: options.filter(hasNote).map((option) => ({
          option: letterOf(placed, option.text.trim()),
          ...(option.feedback === null ? {} : { feedback: option.feedback }),
          ...(option.misconception === null ? {} : { misconception: option.misconception }),
        })),
      },
    };
  },
};

function hasNote(option: { feedback: string | null; misconception: string | null }): boolean {
  return option.feedback !== null || option.misconception !== null;
}
