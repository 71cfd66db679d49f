import type { Picture } from "@/components/questions/player-part";
import type { Question } from "@/lib/core/questions/question";

/** A question's picture at the address it is served from. */
export function pictureOf({ image }: Pick<Question, "image">): Picture | undefined {
  return image === undefined ? undefined : { url: `/api/files/${image.file}`, alt: image.alt };
}
