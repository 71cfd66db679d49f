import * as z from "zod/mini";
import { areaSchema, pointSchema } from "@/lib/core/kernel/picture-area";
import { partIdSchema } from "@/lib/core/questions/shared/ids";

/** The forms of questions that are answered on a picture. The picture is the item's own. */
const words = z.string().check(z.maxLength(20_000));

/** A picture that is kept: what names it there, and its size in pixels. */
export interface KnownPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

const side = z.int().check(z.gte(1), z.lte(100_000));
export const pictureSchema = z.object({
  file: z.string().check(z.minLength(1), z.maxLength(500)),
  width: side,
  height: side,
  /** What it shows, for whoever cannot see it. */
  alt: words,
});

export const labelsForm = z.object({
  kind: z.literal("labels"),
  zones: z
    .array(z.object({ id: partIdSchema, area: areaSchema, text: words }))
    .check(z.maxLength(100)),
  labels: z.array(z.object({ id: partIdSchema, text: words })).check(z.maxLength(100)),
  placements: z
    .array(z.object({ zone: partIdSchema, label: partIdSchema }))
    .check(z.maxLength(100)),
});

const place = { id: partIdSchema, text: words };

export const spotsForm = z.object({
  kind: z.literal("spots"),
  places: z
    .array(
      z.discriminatedUnion("shape", [
        z.object({ ...place, shape: z.enum(["box", "oval"]), area: areaSchema }),
        z.object({
          ...place,
          shape: z.literal("polygon"),
          corners: z.array(pointSchema).check(z.maxLength(100)),
        }),
      ]),
    )
    .check(z.maxLength(100)),
  right: z.array(partIdSchema).check(z.maxLength(100)),
  /** How many places a pupil marks. */
  count: z.int(),
  /** Whether the places are outlined on the picture, or found without. */
  outlined: z.boolean(),
});
