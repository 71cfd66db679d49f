import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import type { Question } from "../question";
import { insist } from "./model-reply";

/** The picture of a question whose key is where its author put the labels; told in words that name none of them. */
export function shownPicture({
  image,
  labels,
}: Pick<LabelledPicture, "image" | "labels">): NonNullable<Question["image"]> {
  return { file: image, alt: `A picture with ${labels.length} lines that lead to parts of it` };
}

/** The picture a model's reply names. @throws AppError "invalid" when the lesson has none there. */
export function pictureAt(pictures: readonly LabelledPicture[], address: string): LabelledPicture {
  const found = pictures.find((one) => one.address === address.trim());
  insist(found !== undefined, "The lesson has no labelled picture there.");
  return found;
}
