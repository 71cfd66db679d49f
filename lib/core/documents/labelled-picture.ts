import * as z from "zod/mini";
import { areaSchema } from "@/lib/core/kernel/picture-area";

/** Words that an author has put beside a picture, with a line from them to what they name. */
export const pictureLabelSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The block that has these words. */
  address: z.string().check(z.minLength(1), z.maxLength(300)),
  /** The room for them in the picture. */
  area: areaSchema,
  /** Around the end of their line: as large as a finger, and apart from the ends of the others. */
  spot: areaSchema,
});
export type PictureLabel = z.infer<typeof pictureLabelSchema>;

/** What stands in the block of a picture whose labels were taken off. */
export function labelsInWords(labels: readonly { readonly text: string }[]): string {
  return `Labels: ${labels.map(({ text }) => text).join("; ")}`;
}
