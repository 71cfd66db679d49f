import type { CSSProperties, ReactNode } from "react";
import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { centreOf } from "@/lib/core/kernel/picture-area";
import type { Picture } from "../player-part";
import "./picture-stage.css";

interface PictureStageProps {
  readonly picture: Picture | undefined;
  /** What lies on the picture, placed by the styles below. */
  readonly children: ReactNode;
}

/** The question's picture with what lies on it; all of it grows and shrinks together. */
export function PictureStage({ picture, children }: PictureStageProps): ReactNode {
  if (picture === undefined) return <p className="note">There is no picture here yet.</p>;
  return (
    <div className="picture-stage">
      {/* biome-ignore lint/performance/noImgElement: the player stands outside Next */}
      <img src={picture.url} alt={picture.alt} draggable={false} />
      {children}
    </div>
  );
}

/** Exactly the place. */
export function styleOfArea({ x, y, width, height }: Area): CSSProperties {
  return { left: part(x), top: part(y), width: part(width), height: part(height) };
}

/** Where a mark, a number or a corner stands; its own style says how it lies around that point. */
export function styleOfPoint({ x, y }: Point): CSSProperties {
  return { left: part(x), top: part(y) };
}

/** The place around its centre, for a button that may have to be larger than it to be hit with a finger. */
export function styleOfTarget(area: Area): CSSProperties {
  const { x, y } = centreOf(area);
  return {
    left: `clamp(1.5rem, ${part(x)}, 100% - 1.5rem)`,
    top: `clamp(1.5rem, ${part(y)}, 100% - 1.5rem)`,
    width: part(area.width),
    height: part(area.height),
  };
}

function part(length: number): string {
  return `${length / 100}%`;
}
