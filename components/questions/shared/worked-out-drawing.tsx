import type { ReactNode } from "react";
import type { Drawing } from "@/lib/core/python/turtle/drawing";
import { DrawnPicture } from "./drawn-picture";

/** What the author's solution drew when it was run last; before, how it comes here. */
export function WorkedOutDrawing({ drawing }: { readonly drawing: Drawing }): ReactNode {
  if (drawing.marks.length > 0)
    return <DrawnPicture name="Drawn by your solution" drawing={drawing} />;
  return (
    <p className="self-center text-sm text-ink-soft">
      What must be drawn is what your solution draws: run the tests, or save, and it is shown here.
    </p>
  );
}
