import type { ReactNode } from "react";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import { middleOfPolygon } from "@/lib/core/questions/shared/polygon-middle";
import { CornerLines } from "./picture-lines";

interface CornerOutlineProps {
  readonly corners: Corners;
  readonly number: number;
  /** Drawn as one of those asked for. */
  readonly isRight?: boolean;
}

/** A place with corners on the picture, outlined, with its number in it. */
export function CornerOutline({ corners, number, isRight }: CornerOutlineProps): ReactNode {
  const { x, y } = middleOfPolygon(corners);
  return (
    <>
      <CornerLines corners={corners} isRight={isRight} />
      <span className="picture-spot" style={{ left: `${x / 100}%`, top: `${y / 100}%` }}>
        <span className="picture-number">{number}</span>
      </span>
    </>
  );
}
