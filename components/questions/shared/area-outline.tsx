import type { ReactNode } from "react";
import type { Areal } from "@/lib/core/kernel/picture-area";
import { styleOfArea } from "./picture-stage";

interface AreaOutlineProps {
  readonly place: Areal;
  readonly number: number;
  /** Drawn as one of those asked for. */
  readonly isRight?: boolean | undefined;
}

/** A box or an oval on the picture, outlined, with its number in it. */
export function AreaOutline({ place, number, isRight }: AreaOutlineProps): ReactNode {
  return (
    <span
      className="picture-place"
      data-shape={place.shape}
      data-right={isRight || undefined}
      style={styleOfArea(place.area)}
    >
      <span className="picture-number">{number}</span>
    </span>
  );
}
