import type { Gate } from "../gates";
import type { Expression } from "../logic-expression";
import { halfHeight, PIN } from "./gate-size";

/** What an expression takes in one column, up and down from the line it comes out at. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
}

/** An expression put in columns: inputs in column 0, each gate one further right than what goes into it. */
export interface Columns {
  readonly expression: Expression;
  readonly column: number;
  /** What goes into its gate, and how far down from its middle each comes. */
  readonly parts: readonly { readonly columns: Columns; readonly down: number }[];
  /** One for each column up to its own. */
  readonly edges: readonly Edge[];
}

/** What a wire keeps free above and below it. */
const CLEAR = 6;
/** What a gate keeps free beside that. */
const GATE_CLEAR = 4;
const WIRE: Edge = { top: -CLEAR, bottom: CLEAR };

/**
 * Each part of an expression has a strip of its own, as close to its neighbour as the columns allow, so that no wire
 * passes through a gate and wires cross only where inputs are handed round.
 */
export function columnsOf(expression: Expression): Columns {
  if (expression.kind === "input") return { expression, column: 0, parts: [], edges: [WIRE] };
  if (expression.kind === "not") {
    const columns = columnsOf(expression.of);
    const edges = [...columns.edges, edgeOf("NOT")];
    return { expression, column: columns.column + 1, parts: [{ columns, down: 0 }], edges };
  }
  const [upper, lower] = [columnsOf(expression.left), columnsOf(expression.right)];
  const column = Math.max(upper.column, lower.column) + 1;
  const [above, below] = [upTo(upper.edges, column), upTo(lower.edges, column)];
  const half = distance(above, below) / 2;
  return {
    expression,
    column,
    parts: [
      { columns: upper, down: -half },
      { columns: lower, down: half },
    ],
    edges: [...joined(above, below, half), edgeOf(expression.gate)],
  };
}

/** How far it all reaches, up and down from the line of its output. */
export function reachOf({ edges }: Columns): Edge {
  return {
    top: Math.min(...edges.map(({ top }) => top)),
    bottom: Math.max(...edges.map(({ bottom }) => bottom)),
  };
}

function edgeOf(gate: Gate): Edge {
  const half = halfHeight(gate) + GATE_CLEAR;
  return { top: -half, bottom: half };
}

/** Its wire goes on to the right until the gate it goes into. */
function upTo(edges: readonly Edge[], column: number): readonly Edge[] {
  return [...edges, ...Array.from({ length: column - edges.length }, () => WIRE)];
}

/** Always whole steps from pin to pin: where it can, a wire runs into its gate without a bend. */
function distance(above: readonly Edge[], below: readonly Edge[]): number {
  const needed = above.map(({ bottom }, column) => bottom - (below[column]?.top ?? 0));
  return Math.ceil(Math.max(...needed) / (2 * PIN)) * 2 * PIN;
}

function joined(above: readonly Edge[], below: readonly Edge[], half: number): Edge[] {
  return above.map(({ top, bottom }, column) => {
    const other = below[column] ?? WIRE;
    return {
      top: Math.min(top - half, other.top + half),
      bottom: Math.max(bottom - half, other.bottom + half),
    };
  });
}
