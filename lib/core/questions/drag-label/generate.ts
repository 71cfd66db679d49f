import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { pictureAt, shownPicture } from "../shared/labelled-picture";
import { allDiffer, insist } from "../shared/model-reply";
import { labellingOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** Address of a picture of the lesson. */
  picture: z.string(),
  extraLabels: z.array(z.string()).check(z.maxLength(3)),
});

/** What belongs where is the lesson author's to say: a model chooses the picture and writes the words around it. */
export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `drag-label: for a picture that the lesson gives with “Labels: …”. Pupils put all its labels back; where each belongs is known, so
never describe places. "picture" is its address, exactly as given. Up to 2 extraLabels, names of the same kind that belong nowhere in
that picture, make it harder. "source" quotes its labels.`,
  reply,
  toQuestion(raw, pictures) {
    const { picture, extraLabels } = parse(reply, raw, "The drag-label reply");
    const shown = pictureAt(pictures, picture);
    const extra = extraLabels.map((text) => text.trim()).filter((text) => text !== "");
    const all = [...shown.labels.map(({ text }) => text), ...extra];
    insist(allDiffer(all), "Two labels are the same.");
    return {
      ...labellingOf(shown, extra),
      image: shownPicture(shown),
      points: shown.labels.length,
    };
  },
};
