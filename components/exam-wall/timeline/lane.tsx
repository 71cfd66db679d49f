import { memo } from "react";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import type { MarkKind } from "./timeline-words";
import { markOf } from "./timeline-words";

const TOP = 26;
const HEIGHT = 32;
/** Around the middle of a mark; told apart by shape and height, not by colour alone. */
const SHAPES: Readonly<Record<MarkKind, Shape>> = {
  state: { d: `M0 3V${TOP + 4}`, style: "stroke-ink stroke-3", middle: 16 },
  answer: { d: `M0 14V${TOP - 2}`, style: "stroke-accent stroke-2", middle: 19 },
  hand: { d: "M-5 11L0 3L5 11Z", style: "fill-accent", middle: 7 },
  away: { d: "M-4 4H4V12H-4Z", style: "fill-none stroke-amber stroke-2", middle: 8 },
  line: { d: "M-4 4L4 12M4 4L-4 12", style: "stroke-amber stroke-2", middle: 8 },
  device: { d: "M-5 8L0 2L5 8L0 14Z", style: "fill-amber", middle: 8 },
};

interface Shape {
  readonly d: string;
  readonly style: string;
  /** How far down the middle of it is. */
  readonly middle: number;
}

interface LaneProps {
  readonly events: readonly ToldEvent[];
  readonly from: number;
  readonly to: number;
}

/** Everything that happened to one pupil, on the axis of the exam. The table below says it in words. */
export const Lane = memo(function Lane({ events, from, to }: LaneProps) {
  return (
    <svg aria-hidden="true" height={HEIGHT} className="block w-full overflow-visible">
      <line x1="0" x2="100%" y1={TOP} y2={TOP} className="stroke-line" />
      {events.map((event, index) => {
        const kind = markOf(event);
        if (kind === undefined) return null;
        return (
          <svg
            aria-hidden="true"
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays in its order
            key={index}
            x={`${100 * shareOf(Date.parse(event.at), from, to)}%`}
            className="overflow-visible"
          >
            <path {...pathOf(kind)} />
          </svg>
        );
      })}
    </svg>
  );
});

function pathOf(kind: MarkKind) {
  const { d, style } = SHAPES[kind];
  return { d, className: style };
}

/** How far a moment is from one end of the exam to the other, 0 to 1. */
export function shareOf(moment: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (moment - from) / Math.max(1, to - from)));
}

/** A mark by itself, for the legend. */
export function MarkSample({ kind }: { readonly kind: MarkKind }) {
  const top = SHAPES[kind].middle - 10;
  return (
    <svg aria-hidden="true" width="16" height="20" viewBox={`-8 ${top} 16 20`}>
      <path {...pathOf(kind)} />
    </svg>
  );
}
