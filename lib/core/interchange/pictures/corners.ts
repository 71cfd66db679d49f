import type { Area, Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import { boxAround, MOST_CORNERS, outlineProblem, turn } from "@/lib/core/questions/shared/polygon";

const MOST_LOOKED_AT = 500;

/** The corners in whole pixels of their picture; undefined where they fall together or cross each other there. */
export function pixelCorners(
  corners: Corners,
  size: { readonly width: number; readonly height: number },
): Point[] | undefined {
  const rounded = corners.map(({ x, y }) => ({
    x: Math.round((x * size.width) / WHOLE),
    y: Math.round((y * size.height) / WHOLE),
  }));
  return soundOutline(withoutRepeats(rounded));
}

/**
 * The outline of a file as a place keeps it: repeated corners left out, as most programs close an outline with the corner
 * that began it, and of more corners than a place has those that tell least.
 * @returns no corners where they make no outline, the box around them, and whether any were left out that told something.
 */
export function cornersIn(all: Corners): {
  readonly corners: Point[] | undefined;
  readonly around: Area;
  readonly isWhole: boolean;
} {
  const corners = withoutRepeats(all);
  const few = fewer(thinned(corners));
  const around = boxAround(few.length === 0 ? all.slice(0, 1) : few);
  return { corners: soundOutline(few), around, isWhole: few.length === corners.length };
}

function soundOutline(corners: Point[]): Point[] | undefined {
  return outlineProblem(corners) === undefined ? corners : undefined;
}

/** Every corner once where it is repeated at once, or closes the outline. */
function withoutRepeats(corners: Corners): Point[] {
  const once = corners.filter((corner, index) => !isSame(corner, corners[index - 1]));
  return once.length > 1 && isSame(once[0], once.at(-1)) ? once.slice(0, -1) : once;
}

const isSame = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;

/** A line of a drawing program may have thousands: looked at one by one, they would take the square of that. */
function thinned(corners: Point[]): Point[] {
  const step = Math.ceil(corners.length / MOST_LOOKED_AT);
  return step <= 1 ? corners : corners.filter((_, index) => index % step === 0);
}

/** Taken out one by one, each time the corner whose triangle with its neighbours is the smallest (Visvalingam). */
function fewer(corners: Point[]): Point[] {
  const left = [...corners];
  while (left.length > MOST_CORNERS) {
    const worth = left.map((corner, index) =>
      Math.abs(
        turn(left.at(index - 1) ?? corner, corner, left[(index + 1) % left.length] ?? corner),
      ),
    );
    left.splice(worth.indexOf(Math.min(...worth)), 1);
  }
  return left;
}
