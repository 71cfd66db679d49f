import type { ReactNode } from "react";
import { useRef } from "react";
import { Announcement } from "./announcement";
import { MoveTools } from "./move-tools";
import { useDragging } from "./use-dragging";
import type { Placing } from "./use-placing";

interface PlacingAreaProps {
  readonly placing: Placing;
  readonly canReset: boolean;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly children: ReactNode;
}

/** The frame around things that are placed: dragging, Escape, Undo, Reset, and the spoken account. */
export function PlacingArea(props: PlacingAreaProps): ReactNode {
  const { placing, canReset, disabled, labelledBy, describedBy, children } = props;
  const area = useRef<HTMLFieldSetElement>(null);
  useDragging(area, placing.place);
  return (
    <fieldset
      ref={area}
      className="moving"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={({ key }) => key === "Escape" && placing.cancel()}
    >
      {children}
      <MoveTools
        canUndo={placing.canUndo}
        canReset={canReset}
        disabled={disabled}
        onUndo={placing.undo}
        onReset={placing.reset}
      />
      <Announcement said={placing.said} />
    </fieldset>
  );
}
