import type { ReactNode } from "react";
import type { Corners } from "@/lib/core/questions/shared/polygon";

interface PictureSvgProps {
  readonly className: string;
  /** Counted in per cent of the picture. */
  readonly children: ReactNode;
  readonly isRight?: boolean | undefined;
}

/** Lies over the whole picture and is pulled out of shape with it. */
export function PictureSvg({ className, children, isRight }: PictureSvgProps): ReactNode {
  return (
    <svg
      className={`picture-lines ${className}`}
      data-right={isRight || undefined}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** A line on the picture: of ink, in one of paper that is a little wider, so that it can be seen on any picture. */
export function PictureLines({ children, isRight }: Omit<PictureSvgProps, "className">): ReactNode {
  return (
    <PictureSvg className="picture-drawn" isRight={isRight}>
      <g className="picture-paper">{children}</g>
      <g className="picture-ink">{children}</g>
    </PictureSvg>
  );
}

interface CornerLinesProps {
  readonly corners: Corners;
  readonly isRight?: boolean;
}

/** The outline of a place with corners. */
export function CornerLines({ corners, isRight }: CornerLinesProps): ReactNode {
  return (
    <PictureLines isRight={isRight}>
      <polygon points={pointsOf(corners)} />
    </PictureLines>
  );
}

/** As SVG writes points, in per cent of the picture. */
export function pointsOf(corners: Corners): string {
  return corners.map(({ x, y }) => `${x / 100},${y / 100}`).join(" ");
}
