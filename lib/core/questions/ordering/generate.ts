import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { orderingOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** In order; items of one inner list are tied. */
  groups: z.array(z.array(z.string()).check(z.minLength(1))).check(z.minLength(3), z.maxLength(8)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `ordering: 3 to 7 items that have one right order (steps, events, sizes). "groups" lists them in that order, each alone in its
inner list; put two in one inner list only when they are truly tied. No item says its own place ("First …", "Finally …", a
number), and none can be placed by grammar alone.`,
  reply,
  toQuestion(raw) {
    const { groups } = parse(reply, raw, "The ordering reply");
    const texts = groups.flat().map((text) => text.trim());
    insist(texts.length <= 8, "There are more than 8 items.");
    insist(allDiffer(texts), "Two items are the same.");
    return orderingOf(groups.map((group) => group.map((text) => text.trim())));
  },
};
