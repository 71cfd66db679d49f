"use client";
import type { PointerEvent, ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Point } from "@/lib/core/kernel/picture-area";
import { areaBetween } from "@/lib/core/kernel/picture-area";
import type { PictureShape } from "@/lib/core/questions/shared/picture-shape";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import type { Picture } from "../player-part";
import { CanvasPlace } from "./canvas-place";
import { PenSurface, PenTools, penOf } from "./outline-pen";
import type { Hold } from "./picture-drag";
import { dragged, withCornerAfter } from "./picture-drag";
import { PictureStage, styleOfArea } from "./picture-stage";
import { pointOf } from "./point-of";

interface PictureCanvasProps {
  readonly picture: Picture | undefined;
  readonly places: readonly (PictureShape & { readonly id: string })[];
  onMove(id: string, place: PictureShape): void;
  /** Undefined while there may be no more places. */
  readonly onDraw: ((place: PictureShape) => void) | undefined;
  /** Whether places may have corners. */
  readonly corners?: boolean;
}

/** What a pointer that is down does: it draws a new place, or moves one by what it holds. */
interface Drag {
  readonly id: string | undefined;
  readonly from: Point;
  readonly hold: Hold;
  readonly start: PictureShape;
  readonly place: PictureShape;
}

/** Smaller than this is a click that slipped. */
const SMALLEST = 200;

/** Draws places on the picture: drag on it for a new one, drag a place to move it, its corner to size it; or the arrow keys. */
export function PictureCanvas(props: PictureCanvasProps): ReactNode {
  const { picture, places, onMove, onDraw, corners = false } = props;
  const [drag, setDrag] = useState<Drag>();
  const [active, setActive] = useState<string>();
  const [outline, setOutline] = useState<Corners>();
  if (picture === undefined) {
    return (
      <p className="text-ink-soft">Choose a picture above; the places can then be drawn on it.</p>
    );
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    const held = heldBy(event, places);
    if (held === undefined && onDraw === undefined) return;
    const from = pointOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (held === undefined) return setDrag({ from, ...newBox(from) });
    setActive(held.id);
    setDrag({ from, ...held, place: held.start });
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (drag !== undefined) setDrag({ ...drag, place: placeAfter(drag, pointOf(event)) });
  };
  const end = () => {
    setDrag(undefined);
    if (drag === undefined) return;
    if (drag.id !== undefined) return onMove(drag.id, drag.place);
    if (isLargeEnough(drag.place)) onDraw?.(drag.place);
  };
  const pen =
    outline === undefined
      ? undefined
      : penOf(outline, {
          onChange: setOutline,
          onFinish: (all) => onDraw?.({ shape: "polygon", corners: all }),
        });
  const hands =
    pen === undefined
      ? {
          onPointerDown: begin,
          onPointerMove: go,
          onPointerUp: end,
          onPointerCancel: () => setDrag(undefined),
        }
      : {};
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{pen === undefined ? hint(corners) : PEN_HINT}</p>
      <div className="picture-canvas" {...hands}>
        <PictureStage picture={picture}>
          {places.map((place, index) => (
            <CanvasPlace
              key={place.id}
              id={place.id}
              number={index + 1}
              place={drag?.id === place.id ? drag.place : place}
              isActive={active === place.id && pen === undefined}
              onActivate={() => setActive(place.id)}
              onMove={(next) => onMove(place.id, next)}
            />
          ))}
          {drag !== undefined && drag.id === undefined && <NewBox place={drag.place} />}
          {pen !== undefined && <PenSurface pen={pen} />}
        </PictureStage>
      </div>
      {pen !== undefined && <PenTools pen={pen} />}
      {pen === undefined && corners && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          isDisabled={onDraw === undefined}
          onPress={() => setOutline([])}
        >
          Set a place corner by corner
        </Button>
      )}
    </div>
  );
}

const PEN_HINT =
  "Press on one corner after the other, once around the place, and on the first one again to finish. Backspace takes the last one back.";

function hint(corners: boolean): string {
  const outlines = corners
    ? " Press on a place with corners to see them: each can be dragged, and new ones come out of its lines."
    : "";
  return `Draw on the picture to add a place. Drag a place to move it, and its corner to size it; the arrow keys and the numbers below do the same.${outlines}`;
}

function NewBox({ place }: { readonly place: PictureShape }): ReactNode {
  if (place.shape === "polygon") return null;
  return <span className="picture-place" style={styleOfArea(place.area)} />;
}

function newBox(from: Point): Pick<Drag, "id" | "hold" | "start" | "place"> {
  const place = { area: areaBetween(from, from) };
  return { id: undefined, hold: { kind: "size" }, start: place, place };
}

function placeAfter({ id, from, hold, start }: Drag, to: Point): PictureShape {
  return id === undefined ? { area: areaBetween(from, to) } : dragged(start, hold, from, to);
}

function isLargeEnough(place: PictureShape): boolean {
  return place.shape === "polygon" || Math.min(place.area.width, place.area.height) >= SMALLEST;
}

/** The place under the pointer, and what it takes hold of there; a new corner comes into being with it. */
function heldBy(
  { target }: PointerEvent<HTMLElement>,
  places: PictureCanvasProps["places"],
): Pick<Drag, "id" | "hold" | "start"> | undefined {
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return undefined;
  const { hold, at } = target.dataset;
  const id = target.closest<HTMLElement>("[data-place]")?.dataset.place;
  const start = places.find((place) => place.id === id);
  if (id === undefined || start === undefined) return undefined;
  if (start.shape !== "polygon" || at === undefined)
    return { id, start, hold: { kind: hold === "size" ? "size" : "whole" } };
  const corner = Number(at);
  if (hold === "corner") return { id, start, hold: { kind: "corner", at: corner } };
  const corners = withCornerAfter(start.corners, corner);
  return { id, start: { ...start, corners }, hold: { kind: "corner", at: corner + 1 } };
}
