import type { ReactNode } from "react";
import type { Drawing } from "@/lib/core/python/turtle/drawing";
import type { Frame } from "@/lib/core/python/turtle/drawing-frame";
import { frameOf } from "@/lib/core/python/turtle/drawing-frame";
import { drawingInWords } from "@/lib/core/python/turtle/drawing-in-words";
import { DrawnMark, TurtleShape } from "./drawn-mark";
import "./drawn-picture.css";

interface DrawnPictureProps {
  /** "What your turtle drew". */
  readonly name: string;
  readonly drawing: Drawing;
  /** What of the plane is shown, where it is not this drawing alone that decides. */
  readonly frame?: Frame;
}

/**
 * What turtles drew, on paper that is white in the dark too, fitted into its box and sharp at every size; below it the same
 * in words. A vector picture: it needs no script where it is printed.
 */
export function DrawnPicture(props: DrawnPictureProps): ReactNode {
  const { name, drawing, frame = frameOf([drawing]) } = props;
  const { left, top, width, height } = frame;
  const { marks, turtles, background } = drawing;
  return (
    <figure className="drawn">
      <svg
        role="img"
        aria-label={name}
        viewBox={`${left} ${top} ${width} ${height}`}
        width={width}
        height={height}
      >
        {/* Larger than what must be seen: the box it is fitted into may have another shape. */}
        <rect
          x={left - height}
          y={top - width}
          width={width + 2 * height}
          height={height + 2 * width}
          fill={background}
        />
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was drawn has its place in the order, and nothing else
          <DrawnMark key={index} mark={mark} />
        ))}
        {turtles.map((turtle, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <TurtleShape key={index} {...turtle} />
        ))}
      </svg>
      <figcaption className="note">
        {name}: {drawingInWords(drawing)}
      </figcaption>
    </figure>
  );
}
