import type { KeyboardEvent, ReactNode } from "react";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import { middleOf } from "@/lib/core/questions/shared/picture-shape";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import { MOST_CORNERS } from "@/lib/core/questions/shared/polygon";
import { halfways, moved, sized } from "./picture-drag";
import { CornerLines, PictureSvg, pointsOf } from "./picture-lines";
import { styleOfArea, styleOfPoint } from "./picture-stage";

const STEP = 100;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface CanvasPlaceProps {
  readonly id: string;
  readonly number: number;
  readonly place: PictureShape;
  /** Whether the corners of an outline can be taken hold of: one place at a time shows them. */
  readonly isActive: boolean;
  onActivate(): void;
  onMove(place: PictureShape): void;
}

/** A place that can be taken hold of. What a pointer does is the canvas's; the arrow keys are its own. */
export function CanvasPlace(props: CanvasPlaceProps): ReactNode {
  const { id, number, place, isActive, onActivate, onMove } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event, place);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  const numbered = <span className="picture-number">{number}</span>;
  if (place.shape === "polygon") {
    return (
      <>
        <CornerLines corners={place.corners} />
        <PictureSvg className="picture-hold">
          <polygon data-place={id} points={pointsOf(place.corners)} />
        </PictureSvg>
        <button
          type="button"
          className="picture-spot"
          data-place={id}
          aria-label={`Place ${number}. Arrow keys move it.`}
          style={styleOfPoint(middleOf(place))}
          onFocus={onActivate}
          onKeyDown={onKeyDown}
        >
          {numbered}
        </button>
        {isActive && <CornerHandles id={id} corners={place.corners} />}
      </>
    );
  }
  return (
    <button
      type="button"
      className="picture-place"
      data-place={id}
      data-shape={place.shape ?? "box"}
      aria-label={`Place ${number}. Arrow keys move it, with Shift they change its size.`}
      style={styleOfArea(place.area)}
      onFocus={onActivate}
      onKeyDown={onKeyDown}
    >
      {numbered}
      <span className="picture-handle" data-hold="size" />
    </button>
  );
}

interface CornerHandlesProps {
  readonly id: string;
  readonly corners: Corners;
}

/** On every corner, and between two, where another corner comes out of the line. For pointers: the list has fields. */
function CornerHandles({ id, corners }: CornerHandlesProps): ReactNode {
  const between = corners.length < MOST_CORNERS ? halfways(corners) : [];
  const handle = (hold: "corner" | "new-corner") => (point: Corners[number], index: number) => (
    <span
      key={`${hold} ${index}`}
      className="picture-corner"
      data-place={id}
      data-hold={hold}
      data-at={index}
      style={styleOfPoint(point)}
    />
  );
  return [...between.map(handle("new-corner")), ...corners.map(handle("corner"))];
}

function placeAfter({ key, shiftKey }: KeyboardEvent, place: PictureShape) {
  const step = ARROWS[key];
  return step && (shiftKey ? sized(place, ...step) : moved(place, ...step));
}
