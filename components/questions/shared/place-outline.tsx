import type { ReactNode } from "react";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import { AreaOutline } from "./area-outline";
import { CornerOutline } from "./corner-outline";

interface PlaceOutlineProps {
  readonly place: PictureShape;
  readonly number: number;
  /** Drawn as one of those asked for. */
  readonly isRight?: boolean;
}

/** A place of any shape on the picture, outlined, with its number in it. */
export function PlaceOutline({ place, number, isRight = false }: PlaceOutlineProps): ReactNode {
  if (place.shape === "polygon")
    return <CornerOutline corners={place.corners} number={number} isRight={isRight} />;
  return <AreaOutline place={place} number={number} isRight={isRight} />;
}
