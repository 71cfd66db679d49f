import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** Plain decimal text: "9.81". */
  value: z.string(),
  toleranceKind: z.enum(["exact", "absolute", "relative", "significant-figures"]),
  toleranceAmount: z.number(),
  /** The unit of `value`, or null for a bare number. */
  unit: z.nullable(z.string()),
  pupilWritesUnit: z.boolean(),
  otherUnits: z.array(z.object({ name: z.string(), factor: z.number() })),
});
type Reply = z.infer<typeof reply>;

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `numeric: a question with one number as its answer, worked out or recalled from the lesson. "value" is plain decimal text
without commas or unit. "toleranceKind" is exact for counts and whole-number results, absolute (± toleranceAmount), relative (percent) or
significant-figures for measured or rounded results. Give "unit" when the number has one; pupilWritesUnit only when choosing the
unit is part of the task, with "otherUnits" as names and the factor that turns each into "unit" (m: cm has factor 0.01).`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The numeric reply");
    insist(/^-?\d{1,15}(\.\d{1,12})?$/.test(given.value), "The value is no plain decimal number.");
    insist(given.unit !== null || !given.pupilWritesUnit, "A unit is asked for and none is given.");
    return { content: contentOf(given), key: keyOf(given) };
  },
};

function contentOf({ pupilWritesUnit, unit }: Reply): Content {
  if (pupilWritesUnit || unit === null) return { v: 1, asksUnit: pupilWritesUnit };
  return { v: 1, asksUnit: false, unitShown: unit };
}

function keyOf(given: Reply): Key {
  const units = given.unit === null ? [] : [{ name: given.unit, factor: 1 }, ...given.otherUnits];
  return {
    v: 1,
    value: given.value,
    tolerance: toleranceOf(given),
    units: given.pupilWritesUnit ? units : units.slice(0, 1),
    unitShare: given.pupilWritesUnit ? 0.25 : 0,
  };
}

function toleranceOf({ toleranceKind, toleranceAmount }: Reply): Key["tolerance"] {
  const amount = Math.abs(toleranceAmount);
  switch (toleranceKind) {
    case "exact":
      return { kind: "exact" };
    case "absolute":
      return { kind: "absolute", by: amount };
    case "relative":
      return { kind: "relative", percent: Math.min(100, amount) };
    case "significant-figures":
      return {
        kind: "significant-figures",
        figures: Math.min(10, Math.max(1, Math.round(amount))),
      };
  }
}
