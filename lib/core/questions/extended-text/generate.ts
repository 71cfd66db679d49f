import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import type { Content, Key } from "./schema";

const reply = z.object({
  minWords: z.int(),
  maxWords: z.int(),
  criteria: z
    .array(z.object({ text: z.string(), points: z.int(), keywords: z.array(z.string()) }))
    .check(z.minLength(1), z.maxLength(10)),
  modelAnswer: z.string(),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `extended-text: a question answered in 20 to 150 words: explain, compare, justify. "criteria" is the mark scheme: each is one
thing the answer must say, worth 1 or 2 points, together at most 10, with the words ("keywords") that suggest it was said.
"modelAnswer" is what a good pupil of this year would write and earns every point. The points of the question are the sum of its criteria.`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The extended-text reply");
    const points = given.criteria.reduce((sum, criterion) => sum + criterion.points, 0);
    insist(points >= 1 && points <= 10, "The criteria must be worth 1 to 10 points together.");
    insist(given.minWords < given.maxWords, "The least number of words must be under the most.");
    return {
      points,
      content: {
        v: 1,
        minWords: Math.max(0, given.minWords),
        maxWords: Math.min(2_000, given.maxWords),
      },
      key: {
        v: 1,
        criteria: given.criteria.map((criterion, index) => ({ id: `c${index + 1}`, ...criterion })),
        modelAnswer: given.modelAnswer,
        strictness: "standard",
      },
    };
  },
};
