import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Point } from "@/lib/core/kernel/picture-area";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import { FEWEST_CORNERS, MOST_CORNERS, outlineProblem } from "@/lib/core/questions/shared/polygon";
import { PictureLines, pointsOf } from "./picture-lines";
import { styleOfPoint } from "./picture-stage";
import { pointOf } from "./point-of";

/** Nearer to the last corner than this is the second press of a double click. */
const SLIP = 50;

/** An outline that is being set, corner by corner. */
export interface Pen {
  readonly corners: Corners;
  /** Why it cannot be finished yet; undefined when it can. */
  readonly problem: string | undefined;
  set(corner: Point): void;
  takeBack(): void;
  finish(): void;
  giveUp(): void;
}

interface PenSteps {
  onChange(corners: Corners | undefined): void;
  onFinish(corners: Corners): void;
}

export function penOf(corners: Corners, { onChange, onFinish }: PenSteps): Pen {
  const problem = outlineProblem(corners);
  return {
    corners,
    problem,
    set(corner) {
      const last = corners.at(-1);
      const slipped = last !== undefined && Math.hypot(last.x - corner.x, last.y - corner.y) < SLIP;
      if (!slipped && corners.length < MOST_CORNERS) onChange([...corners, corner]);
    },
    takeBack: () => onChange(corners.slice(0, -1)),
    finish() {
      if (problem !== undefined) return;
      onChange(undefined);
      onFinish(corners);
    },
    giveUp: () => onChange(undefined),
  };
}

/** Lies over the picture while an outline is set: every press on it is a corner, the first corner ends it. */
export function PenSurface({ pen }: { readonly pen: Pen }): ReactNode {
  const { corners } = pen;
  return (
    <>
      <PictureLines>
        <polyline points={pointsOf(corners)} />
      </PictureLines>
      <button
        type="button"
        tabIndex={-1}
        className="picture-pen"
        aria-label="Press on the picture to set a corner"
        onClick={(event) => {
          if (event.detail > 0) pen.set(pointOf(event));
        }}
        onKeyDown={(event) => onKey(event, pen)}
      />
      {corners.map((corner, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the list
          key={index}
          className="picture-corner"
          data-hold="corner"
          style={styleOfPoint(corner)}
        />
      ))}
      {corners.slice(0, corners.length < FEWEST_CORNERS ? 0 : 1).map((corner) => (
        <button
          key="first"
          type="button"
          tabIndex={-1}
          className="picture-close"
          aria-label="Join the last corner to the first"
          style={styleOfPoint(corner)}
          onClick={pen.finish}
        />
      ))}
    </>
  );
}

function onKey(event: KeyboardEvent, pen: Pen): void {
  const step = stepOf(event, pen);
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  step();
}

function stepOf({ key, ctrlKey, metaKey }: KeyboardEvent, pen: Pen): (() => void) | undefined {
  if (key === "Backspace" || (key.toLowerCase() === "z" && (ctrlKey || metaKey)))
    return pen.takeBack;
  if (key === "Enter") return pen.finish;
  return key === "Escape" ? pen.giveUp : undefined;
}

/** What can be done with the outline that is being set. */
export function PenTools({ pen }: { readonly pen: Pen }): ReactNode {
  const { corners, problem } = pen;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" isDisabled={problem !== undefined} onPress={pen.finish}>
        Finish the place
      </Button>
      <Button size="small" variant="quiet" isDisabled={corners.length === 0} onPress={pen.takeBack}>
        Take back the last corner
      </Button>
      <Button size="small" variant="quiet" onPress={pen.giveUp}>
        Give up
      </Button>
      <p role="status" className="text-sm text-ink-soft">
        {corners.length < FEWEST_CORNERS ? `Corners so far: ${corners.length}.` : problem}
      </p>
    </div>
  );
}
