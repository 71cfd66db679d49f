import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { pictureAt, shownPicture } from "../shared/labelled-picture";
import { insist } from "../shared/model-reply";
import { placesOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** Address of a picture of the lesson. */
  picture: z.string(),
  /** The label whose place is to be found. */
  label: z.string(),
});

/** What is where is the lesson author's to say: a model chooses what to ask for and writes the words around it. */
export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `hotspot: for a picture that the lesson gives with “Labels: …”. Pupils mark the one place that the prompt asks for, by its name or by what
the lesson says it does; where it is is known, so never describe places. "picture" is its address and "label" one of its labels, both exactly as given.`,
  reply,
  toQuestion(raw, pictures) {
    const { picture, label } = parse(reply, raw, "The hotspot reply");
    const shown = pictureAt(pictures, picture);
    const right = shown.labels.find(({ text }) => text === label.trim());
    insist(right !== undefined, "The picture has no such label.");
    const made = placesOf(shown.labels, right);
    insist(made !== undefined, "The places of this picture lie too near each other.");
    return { ...made, image: shownPicture(shown), points: 1 };
  },
};
