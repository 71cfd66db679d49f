import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { newTextRule } from "../shared/new-text-rule";
import type { Content, Key } from "./schema";

const reply = z.object({
  accepted: z
    .array(z.object({ text: z.string(), fullMarks: z.boolean() }))
    .check(z.minLength(1), z.maxLength(10)),
  caseSensitive: z.boolean(),
  /** A slip of the keyboard is forgiven; false where spelling is what is asked. */
  typosAllowed: z.boolean(),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `text-input: a question answered with one word or a few words that can be listed. Ask so that only these answers are
right. List in "accepted" the best answer first, then every other wording a teacher would take (an abbreviation, a synonym the
lesson uses); fullMarks false earns half. Never a question whose answer is a sentence or an opinion.
Example: "What is the name of the process in which water vapour turns into liquid water?" accepted: condensation.`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The text-input reply");
    const accepted = given.accepted.map(({ text, fullMarks }) => ({
      text: text.trim(),
      weight: fullMarks ? 1 : 0.5,
    }));
    const best = accepted[0]?.text ?? "";
    insist(
      accepted.every(({ text }) => text !== ""),
      "An accepted answer is empty.",
    );
    insist(allDiffer(accepted.map(({ text }) => text)), "Two accepted answers are the same.");
    insist(
      accepted.some(({ weight }) => weight === 1),
      "No accepted answer earns full marks.",
    );
    return {
      content: { v: 1, size: best.includes(" ") ? "phrase" : "word" },
      key: {
        v: 1,
        rule: {
          ...newTextRule([]),
          accepted,
          caseSensitive: given.caseSensitive,
          typoTolerance: given.typosAllowed,
        },
      },
    };
  },
};
