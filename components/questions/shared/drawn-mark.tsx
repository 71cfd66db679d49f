import type { ReactNode } from "react";
import type { Mark, MarkOf, ShownTurtle } from "@/lib/core/python/turtle/drawing";

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;
/** Of a letter's size in points, in steps. */
const LETTER = 4 / 3;
/** Where the corners of a turtle lie from its place: along the way it looks, and beside it. */
const ARROW = [
  [0, 0],
  [-9, 5],
  [-7, 0],
  [-9, -5],
] as const;

/** One thing a turtle drew. Turtles count upwards, screens downwards. */
export function DrawnMark({ mark }: { readonly mark: Mark }): ReactNode {
  switch (mark.kind) {
    case "line":
      return (
        <polyline
          points={placesOf(mark.points)}
          fill="none"
          stroke={mark.colour}
          strokeWidth={mark.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case "fill":
      return <polygon points={placesOf(mark.points)} fill={mark.colour} fillRule="evenodd" />;
    case "dot":
      return <circle cx={mark.x} cy={-mark.y} r={mark.size / 2} fill={mark.colour} />;
    case "stamp":
      return <TurtleShape {...mark} />;
    case "text":
      return <Written mark={mark} />;
  }
}

function Written({ mark }: { readonly mark: MarkOf<"text"> }): ReactNode {
  const { x, y, text, align, size, colour } = mark;
  return (
    <text
      x={x}
      y={-y}
      fill={colour}
      fontSize={size * LETTER}
      fontFamily="sans-serif"
      textAnchor={ANCHORS[align]}
    >
      {text}
    </text>
  );
}

/** The arrow that a turtle is shown as. */
export function TurtleShape({ x, y, heading, colour }: ShownTurtle): ReactNode {
  const [ahead, beside] = [Math.cos, Math.sin].map((of) => of((heading * Math.PI) / 180));
  const corners = ARROW.flatMap(([on, out]) => [
    x + on * (ahead ?? 1) - out * (beside ?? 0),
    y + on * (beside ?? 0) + out * (ahead ?? 1),
  ]);
  return <polygon points={placesOf(corners)} fill={colour} />;
}

function placesOf(points: readonly number[]): string {
  const places = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    places.push(`${points[at]},${-(points[at + 1] ?? 0)}`);
  return places.join(" ");
}
