import type { Point } from "@/lib/core/kernel/picture-area";
import type * as rules from "@/lib/core/questions/hotspot/schema";
import type { PictureShape, ShapeName } from "@/lib/core/questions/shared/picture-shape";
import { boundsOf } from "@/lib/core/questions/shared/picture-shape";
import { newPartId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

/** A place, and whether it is one of those asked for. */
export type SpotPlace = rules.Place & { readonly isRight: boolean };

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
      v: 2,
      outlined,
      count: Math.max(1, right.length),
      places: places.map(({ isRight: _, ...place }) => place),
    },
    answerKey: { v: 1, places: right },
  };
}

/** A place nobody has described yet. @param drawn as it was drawn; without it, a free spot further down for each. */
export function newPlace(index: number, drawn?: PictureShape): SpotPlace {
  const free = { x: 500, y: 500 + (index % 6) * 1_500, width: 1_500, height: 1_200 };
  const named = { id: newPartId(), text: "", isRight: index === 0 };
  return inShape({ ...named, shape: "oval", area: free }, drawn ?? { area: free });
}

/** The place where it is drawn now; what was an oval and is told no shape stays one. */
export function inShape({ id, text, isRight, shape }: SpotPlace, drawn: PictureShape): SpotPlace {
  const named = { id, text, isRight };
  if (drawn.shape === "polygon") return { ...named, shape: "polygon", corners: [...drawn.corners] };
  const kept = shape === "polygon" ? "box" : shape;
  return { ...named, shape: drawn.shape ?? kept, area: drawn.area };
}

/** The place in another shape that covers about the same of the picture. */
export function reshaped(place: SpotPlace, shape: ShapeName): SpotPlace {
  if (shape === place.shape) return place;
  if (shape !== "polygon") return inShape(place, { shape, area: boundsOf(place) });
  return inShape(place, { shape, corners: cornersAround(place) });
}

/** Of a box its four, of an oval eight on its edge; from the one at the top left. */
function cornersAround(place: rules.Place): Point[] {
  const { x, y, width, height } = boundsOf(place);
  const angles = place.shape === "oval" ? [0, 1, 2, 3, 4, 5, 6, 7] : [0, 2, 4, 6];
  const reach = place.shape === "oval" ? 0.5 : Math.SQRT1_2;
  return angles.map((eighth) => {
    const angle = ((eighth - 3) * Math.PI) / 4;
    const round = (length: number) => Math.max(0, Math.round(length));
    return {
      x: round(x + width / 2 + reach * width * Math.cos(angle)),
      y: round(y + height / 2 + reach * height * Math.sin(angle)),
    };
  });
}
