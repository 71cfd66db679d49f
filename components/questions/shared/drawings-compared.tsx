import type { ReactNode } from "react";
import type { DrawingPair } from "@/lib/core/python/turtle/drawing";
import { frameOf } from "@/lib/core/python/turtle/drawing-frame";
import { DrawnPicture } from "./drawn-picture";

interface DrawingsComparedProps extends DrawingPair {
  /** "Drawn by the pupil"; "You drew". */
  readonly by: string;
}

/** What was to be drawn and what was, beside each other and at one scale. */
export function DrawingsCompared({ wanted, drawn, by }: DrawingsComparedProps): ReactNode {
  const frame = frameOf([wanted, drawn]);
  return (
    <div className="drawn-pair">
      <DrawnPicture name="Wanted" drawing={wanted} frame={frame} />
      <DrawnPicture name={by} drawing={drawn} frame={frame} />
    </div>
  );
}
