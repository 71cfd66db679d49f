import * as z from "zod/mini";
import { areaSchema, pointSchema } from "@/lib/core/kernel/picture-area";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const named = {
  id: partIdSchema,
  /** What is there, in words that do not name it: whoever cannot see the picture chooses by them. */
  text: z
    .string()
    .check(z.minLength(1, "Say in words what each place looks like."), z.maxLength(120)),
};
const place = z.discriminatedUnion("shape", [
  z.object({ ...named, shape: z.enum(["box", "oval"]), area: areaSchema }),
  // Whether they make an outline is asked in shared/sound-outlines.ts: the player, which imports this file, need not know.
  z.object({ ...named, shape: z.literal("polygon"), corners: z.array(pointSchema) }),
]);
export type Place = z.infer<typeof place>;

/** The picture is the question's own. Right places and others stand together: which are right is the key's to say. */
export const content = versioned(
  2,
  z.object({
    v: z.literal(2),
    places: z.array(place).check(z.minLength(2), z.maxLength(12)),
    /** How many places a pupil marks. */
    count: z.int().check(z.gte(1), z.lte(6)),
    /** Whether the places are outlined on the picture, or found without. */
    outlined: z.boolean(),
  }),
  // Version 1 had boxes and ovals alone, written as they are now.
  { 1: (old) => old },
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    places: z
      .array(partIdSchema)
      .check(z.minLength(1, "Say which place is right."), z.maxLength(6)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Where marks were put, in the order they were put there. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), points: z.array(pointSchema).check(z.maxLength(6)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, points: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.points.length === 0;
export const answerForm = ({ count }: Content): string =>
  count === 1 ? "Mark one place on the picture." : `Mark ${count} places on the picture.`;
