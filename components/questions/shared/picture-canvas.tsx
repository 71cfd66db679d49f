"use client";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useState } from "react";
import type { Area, AreaShape, Point } from "@/lib/core/questions/shared/picture-area";
import { areaBetween, WHOLE, withinPicture } from "@/lib/core/questions/shared/picture-area";
import type { Picture } from "../player-part";
import { PictureStage, styleOfArea } from "./picture-stage";

interface DrawnPlace {
  readonly id: string;
  readonly area: Area;
  readonly shape: AreaShape;
}

interface PictureCanvasProps {
  readonly picture: Picture | undefined;
  readonly places: readonly DrawnPlace[];
  onMove(id: string, area: Area): void;
  /** Undefined while there may be no more places. */
  readonly onDraw: ((area: Area) => void) | undefined;
}

/** What a pointer that is down does. */
type Drag =
  | { readonly kind: "draw"; readonly from: Point; readonly area: Area }
  | {
      readonly kind: "move" | "size";
      readonly id: string;
      readonly from: Point;
      readonly start: Area;
      readonly area: Area;
    };

const STEP = 100;
/** Smaller than this is a click that slipped. */
const SMALLEST = 200;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Draws places on the picture: drag on it for a new one, drag a place to move it, its corner to size it; or the arrow keys. */
export function PictureCanvas({ picture, places, onMove, onDraw }: PictureCanvasProps): ReactNode {
  const [drag, setDrag] = useState<Drag>();
  if (picture === undefined) {
    return (
      <p className="text-ink-soft">Choose a picture above; the places can then be drawn on it.</p>
    );
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    const from = pointOf(event);
    const [id, handle] = placeUnder(event);
    const start = places.find((place) => place.id === id)?.area;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (id !== undefined && start !== undefined)
      setDrag({ kind: handle ? "size" : "move", id, from, start, area: start });
    else if (onDraw !== undefined) setDrag({ kind: "draw", from, area: areaBetween(from, from) });
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (drag !== undefined) setDrag({ ...drag, area: areaAt(drag, pointOf(event)) });
  };
  const end = () => {
    setDrag(undefined);
    if (drag === undefined) return;
    if (drag.kind !== "draw") return onMove(drag.id, drag.area);
    if (drag.area.width >= SMALLEST && drag.area.height >= SMALLEST) onDraw?.(drag.area);
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">
        Draw on the picture to add a place. Drag a place to move it, and its corner to size it; the
        arrow keys and the numbers below do the same.
      </p>
      <div
        className="picture-canvas"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
      >
        <PictureStage picture={picture}>
          {places.map(({ id, area, shape }, index) => (
            <button
              key={id}
              type="button"
              className="picture-place"
              data-place={id}
              data-shape={shape}
              aria-label={`Place ${index + 1}. Arrow keys move it, with Shift they change its size.`}
              style={styleOfArea(
                drag !== undefined && "id" in drag && drag.id === id ? drag.area : area,
              )}
              onKeyDown={(event) => {
                const next = areaAfter(event, area);
                if (next === undefined) return;
                event.preventDefault();
                onMove(id, next);
              }}
            >
              <span className="picture-number">{index + 1}</span>
              <span className="picture-handle" data-handle />
            </button>
          ))}
          {drag?.kind === "draw" && (
            <span className="picture-place" style={styleOfArea(drag.area)} />
          )}
        </PictureStage>
      </div>
    </div>
  );
}

function areaAt(drag: Drag, to: Point): Area {
  if (drag.kind === "draw") return areaBetween(drag.from, to);
  const [across, down] = [to.x - drag.from.x, to.y - drag.from.y];
  const { x, y, width, height } = drag.start;
  if (drag.kind === "move") return withinPicture({ ...drag.start, x: x + across, y: y + down });
  return areaBetween(
    { x, y },
    { x: Math.max(x, x + width + across), y: Math.max(y, y + height + down) },
  );
}

function areaAfter({ key, shiftKey }: KeyboardEvent, area: Area): Area | undefined {
  const step = ARROWS[key];
  if (step === undefined) return undefined;
  const [across, down] = step;
  return withinPicture(
    shiftKey
      ? {
          ...area,
          width: Math.min(area.width + across, WHOLE - area.x),
          height: Math.min(area.height + down, WHOLE - area.y),
        }
      : { ...area, x: area.x + across, y: area.y + down },
  );
}

/** Where the pointer is in the picture, also when it has left it. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const part = (length: number, whole: number) =>
    Math.min(WHOLE, Math.max(0, Math.round((length / whole) * WHOLE)));
  return { x: part(clientX - left, width), y: part(clientY - top, height) };
}

function placeUnder({ target }: PointerEvent<HTMLElement>): [string | undefined, boolean] {
  if (!(target instanceof HTMLElement)) return [undefined, false];
  const place = target.closest<HTMLElement>("[data-place]")?.dataset.place;
  return [place, target.dataset.handle !== undefined];
}
