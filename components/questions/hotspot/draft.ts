import type * as rules from "@/lib/core/questions/hotspot/schema";
import type { Area } from "@/lib/core/questions/shared/picture-area";
import { newPartId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

/** A place, and whether it is one of those asked for. */
export type SpotPlace = rules.Content["places"][number] & { readonly isRight: boolean };

export interface SpotPlan {
  readonly places: readonly SpotPlace[];
  readonly outlined: boolean;
}

type SpotDraft = Draft<rules.Content, rules.Key>;

export function planIn({ content, answerKey }: SpotDraft): SpotPlan {
  return {
    outlined: content.outlined,
    places: content.places.map((place) => ({
      ...place,
      isRight: answerKey.places.includes(place.id),
    })),
  };
}

/** Content and key of a plan: pupils mark as many places as are right. */
export function draftOf({ places, outlined }: SpotPlan): SpotDraft {
  const right = places.filter(({ isRight }) => isRight).map(({ id }) => id);
  return {
    content: {
      v: 1,
      outlined,
      count: Math.max(1, right.length),
      places: places.map(({ isRight: _, ...place }) => place),
    },
    answerKey: { v: 1, places: right },
  };
}

/** A place nobody has described yet. @param area as it was drawn; without one, a free spot further down for each. */
export function newPlace(index: number, area?: Area): SpotPlace {
  const free = { x: 500, y: 500 + (index % 6) * 1_500, width: 1_500, height: 1_200 };
  return { id: newPartId(), area: area ?? free, shape: "oval", text: "", isRight: index === 0 };
}
