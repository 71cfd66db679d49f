import type { ReactNode } from "react";
import type { Name, Wire } from "@/lib/core/questions/shared/circuits/circuit";
import type { ShownCircuit } from "@/lib/core/questions/shared/circuits/shown-circuit";
import { GateSymbol, leadsOf } from "./gate-symbol";

interface CircuitDrawingProps {
  /** Nothing is drawn where there is none. */
  readonly shown: ShownCircuit | undefined;
  readonly className: string;
}

/** Letters as large as those of the question beside it. */
const SCALE = 1.2;

/** A circuit in the colour of the text around it, so that it is seen in the dark, in high contrast and on paper alike. */
export function CircuitDrawing({ shown, className }: CircuitDrawingProps): ReactNode {
  if (shown === undefined) return null;
  const { circuit, words } = shown;
  const { width, height, gates, wires, joints, inputs, output, steps } = circuit;
  return (
    <svg
      role="img"
      aria-label={words}
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width * SCALE}
      height={height * SCALE}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {/* One path, so that nothing shows where two pieces of a wire meet. */}
      <path d={[...wires.map(wayOf), ...gates.map(leadsOf)].join(" ")} />
      {gates.map(({ gate, x, y }) => (
        <GateSymbol key={`${x} ${y}`} gate={gate} x={x} y={y} />
      ))}
      <g stroke="none" fill="currentColor">
        {joints.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={4} />
        ))}
        <g fontSize={16} fontWeight={650} textAnchor="end">
          {inputs.map((name) => (
            <Letter key={name.text} {...name} x={name.x - 6} y={name.y + LETTER_DOWN} />
          ))}
        </g>
        <g fontSize={16} fontWeight={650}>
          <Letter {...output} x={output.x + 6} y={output.y + LETTER_DOWN} />
          {steps.map((name) => (
            <Letter key={`${name.x} ${name.y}`} {...name} x={name.x + 1} y={name.y - 7} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** From the middle of a capital letter to its foot. */
const LETTER_DOWN = 5.5;

function Letter({ text, x, y }: Name): ReactNode {
  return (
    <text x={x} y={y}>
      {text}
    </text>
  );
}

function wayOf({ points }: Wire): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ");
}

/** On staff pages and on paper: as large as it is drawn, and smaller where there is no room. */
export const STAFF_CIRCUIT = "h-auto max-w-full";
