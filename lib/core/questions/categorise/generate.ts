import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { categoriseOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  groups: z
    .array(
      z.object({
        name: z.string(),
        items: z.array(z.string()).check(z.minLength(1), z.maxLength(6)),
      }),
    )
    .check(z.minLength(2), z.maxLength(4)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `categorise: 2 to 4 named groups and 5 to 10 short items in all, at least 2 in each group. Every item belongs in exactly one
group, so that nobody could argue for another, and no item has a word of its group's name in it.
Example: the groups "Input device" (keyboard, microphone, scanner) and "Output device" (printer, loudspeaker, monitor).`,
  reply,
  toQuestion(raw) {
    const { groups } = parse(reply, raw, "The categorise reply");
    const items = groups.flatMap((group) => group.items);
    insist(allDiffer(groups.map(({ name }) => name)), "Two groups have the same name.");
    insist(allDiffer(items), "Two items are the same.");
    insist(items.length >= 3 && items.length <= 12, "There must be 3 to 12 items.");
    return categoriseOf(groups);
  },
};
