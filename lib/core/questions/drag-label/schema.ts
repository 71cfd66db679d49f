import * as z from "zod/mini";
import { areaSchema } from "@/lib/core/kernel/picture-area";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const zone = z.object({
  id: partIdSchema,
  area: areaSchema,
  /** Where in the picture, in words that do not name it: for whoever cannot see it, and for the answer in words. */
  text: z.string().check(z.minLength(1, "Say in words where each place is."), z.maxLength(120)),
});
const label = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every label needs words."), z.maxLength(80)),
});

/** The picture is the question's own. Labels stand in no order that tells where they belong. */
export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    zones: z.array(zone).check(z.minLength(2), z.maxLength(12)),
    labels: z.array(label).check(z.minLength(2), z.maxLength(15)),
  }),
);
export type Content = ReturnType<typeof content.read>;

const placement = z.object({ zone: partIdSchema, label: partIdSchema });

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    placements: z.array(placement).check(z.minLength(1), z.maxLength(12)),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), placements: z.array(placement).check(z.maxLength(12)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, placements: [] });
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.placements.length === 0;
export const answerForm = ({ zones, labels }: Content): string =>
  labels.length > zones.length
    ? "Put a label in every place. Some labels are not needed."
    : "Put a label in every place.";
