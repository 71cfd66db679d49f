import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { matchingOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  pairs: z
    .array(z.object({ left: z.string(), right: z.string() }))
    .check(z.minLength(3), z.maxLength(6)),
  /** Right-hand items that belong to nothing on the left. */
  extraRight: z.array(z.string()).check(z.maxLength(3)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `matching: 3 to 6 pairs of short texts (a term and its meaning, a cause and its effect). All on the left are of one kind, all on
the right of one kind, and each left item has exactly one right item that fits. Up to 2 extraRight items make it harder.`,
  reply,
  toQuestion(raw) {
    const { pairs, extraRight } = parse(reply, raw, "The matching reply");
    const right = [...pairs.map((pair) => pair.right.trim()), ...extraRight];
    insist(allDiffer(pairs.map((pair) => pair.left.trim())), "Two items on the left are the same.");
    insist(allDiffer(right), "Two items on the right are the same.");
    return matchingOf(pairs, extraRight);
  },
};
