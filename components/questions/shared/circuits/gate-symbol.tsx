import type { ReactNode } from "react";
import type { PlacedGate } from "@/lib/core/questions/shared/circuits/circuit";
import { GATE_WIDTH, PIN } from "@/lib/core/questions/shared/circuits/gate-size";
import type { Gate } from "@/lib/core/questions/shared/gates";

/** Where the body ends, and the middle of the small circle that says NOT behind it. */
const TIP = 46;
const NOT_TIP = 37;
const CIRCLE = 4;

/** The distinctive shapes of IEEE 91, as the exam boards print them, drawn from the middle of the left side. */
const BODIES: Readonly<Record<"and" | "or" | "xor" | "not", string>> = {
  and: `M8 -20 H26 A20 20 0 0 1 26 20 H8 Z`,
  or: `M7 -20 Q17 0 7 20 Q32 19 ${TIP} 0 Q32 -19 7 -20 Z`,
  xor: `M10 -20 Q20 0 10 20 Q33 19 ${TIP} 0 Q33 -19 10 -20 Z M4 -20 Q14 0 4 20`,
  not: `M11 -14 L${NOT_TIP} 0 L11 14 Z`,
};

interface Symbol {
  readonly body: keyof typeof BODIES;
  /** How far a wire runs on from a pin to the body. */
  readonly lead: number;
  readonly isInverted: boolean;
}

/** Backs that curve are reached a little later: at a pin the curve stands 3.2 from its corners. */
const SYMBOLS: Readonly<Record<Gate, Symbol>> = {
  AND: { body: "and", lead: 8, isInverted: false },
  OR: { body: "or", lead: 10.2, isInverted: false },
  XOR: { body: "xor", lead: 13.2, isInverted: false },
  NOT: { body: "not", lead: 11, isInverted: true },
  NAND: { body: "and", lead: 8, isInverted: true },
  NOR: { body: "or", lead: 10.2, isInverted: true },
};

/** One gate without the wires at its pins. */
export function GateSymbol({ gate, x, y }: PlacedGate): ReactNode {
  const { body, isInverted } = SYMBOLS[gate];
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={BODIES[body]} />
      {isInverted && <circle cx={tipOf(gate) + CIRCLE} cy={0} r={CIRCLE} />}
    </g>
  );
}

/** The wires from its pins to its body, and from there to its output, as a path. */
export function leadsOf({ gate, x, y }: PlacedGate): string {
  const { lead, isInverted } = SYMBOLS[gate];
  const pins = gate === "NOT" ? [y] : [y - PIN, y + PIN];
  const out = tipOf(gate) + (isInverted ? 2 * CIRCLE : 0);
  return [
    ...pins.map((pin) => `M${x} ${pin} H${x + lead}`),
    `M${x + out} ${y} H${x + GATE_WIDTH}`,
  ].join(" ");
}

const tipOf = (gate: Gate): number => (gate === "NOT" ? NOT_TIP : TIP);
