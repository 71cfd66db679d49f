import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import type { Content, Key } from "./schema";

const reply = z.object({
  points: z
    .array(z.object({ text: z.string(), worth: z.int() }))
    .check(z.minLength(2), z.maxLength(10)),
  modelAnswer: z.string(),
  maxFollowups: z.int(),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `dialogue: an open question that an examiner would ask aloud and ask on about: why, how, what if. Never one word for an
answer. "points" is the mark scheme: each "text" is one thing the answer must say, "worth" 1 or 2, together at most 10.
"modelAnswer" is what a good pupil of this year would say and earns every point. "maxFollowups" is 1 to 3.`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The dialogue reply");
    const points = given.points.reduce((sum, { worth }) => sum + worth, 0);
    insist(
      given.points.every(({ worth }) => worth >= 1) && points <= 10,
      "The mark scheme must be worth 1 to 10 points together.",
    );
    insist(given.modelAnswer.trim() !== "", "A dialogue question needs its model answer.");
    return {
      points,
      content: { v: 1, maxFollowups: Math.min(3, Math.max(0, given.maxFollowups)) },
      key: {
        v: 1,
        rubric: given.points
          .map(({ text, worth }) => `${text.replace(/\s+/gu, " ").trim()} (${worth})`)
          .join("\n"),
        modelAnswer: given.modelAnswer,
        strictness: "standard",
      },
    };
  },
};
