import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import type { Lose } from "../ledger";

/** What a place without a description is called: a start for the teacher, who sees it. */
export function described(texts: readonly string[], lose: Lose): string[] {
  if (texts.some((text) => text === ""))
    lose(
      "descriptions of the places",
      "Say in words where each place is, for pupils who cannot see the picture.",
    );
  return texts.map((text, index) => (text === "" ? `Place ${index + 1}` : text));
}

/** Told where a file says of an outline what a place cannot keep. */
export function tellRough(isRough: boolean, lose: Lose): void {
  if (isRough)
    lose(
      "shape of the places",
      "A place has at most 40 corners, and an outline that does not cross itself. Others were made simpler: look at them.",
    );
}

/** Places for labels are boxes: told where another outline becomes the box around it. */
export function tellBoxes(places: readonly PictureShape[], lose: Lose): void {
  if (places.some(({ shape }) => shape === "polygon"))
    lose(
      "shape of the places",
      "Places for labels are boxes here: one with corners became the box around it.",
    );
}
