import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { Versioned } from "@/lib/core/kernel/versioned";
import type { PictureShape } from "./picture-shape";
import { outlineProblem } from "./polygon";

/**
 * The content whose places with corners are outlines; of each that is none it is said what is wrong with it. It stands
 * apart from a type's schema.ts, which the pupil's player imports: that only shows what was found to be sound.
 */
export function withSoundOutlines<Content extends { readonly places: readonly PictureShape[] }>({
  version,
  schema,
  read,
}: Versioned<Content>): Versioned<Content> {
  const sound = schema.check(
    z.check(({ value, issues }) => {
      value.places.forEach((place, index) => {
        const problem = place.shape === "polygon" ? outlineProblem(place.corners) : undefined;
        if (problem === undefined) return;
        const path = ["places", index, "corners"];
        issues.push({ code: "custom", input: place, path, message: problem });
      });
    }),
  );
  return { version, schema: sound, read: (value, what) => parse(sound, read(value, what), what) };
}
