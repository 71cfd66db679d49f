import type { Gate } from "../gates";
import type { Expression } from "../logic-expression";
import type { Columns } from "./circuit-columns";
import { columnsOf, reachOf } from "./circuit-columns";
import { GATE_WIDTH, PIN } from "./gate-size";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A gate by the middle of its left side. */
export interface PlacedGate extends Point {
  readonly gate: Gate;
}

/** Where a wire starts: at an input, or at the output of a gate, which is known by its place in the list. */
export type Source = { readonly input: string } | { readonly gate: number };
/** Where a wire ends: at a pin of a gate, from the top, or at the output of the whole. */
export type Target = { readonly gate: number; readonly pin: number } | "output";

/** A wire runs level or straight up and down from each of its points to the next. */
export interface Wire {
  readonly from: Source;
  readonly to: Target;
  readonly points: readonly Point[];
}

export interface Name extends Point {
  readonly text: string;
}

/** A circuit as numbers, from 0, 0 at its top left; y grows downwards. */
export interface Circuit {
  readonly width: number;
  readonly height: number;
  readonly gates: readonly PlacedGate[];
  readonly wires: readonly Wire[];
  /** Where wires of one input part. */
  readonly joints: readonly Point[];
  /** Inputs where their wires start, each once. */
  readonly inputs: readonly Name[];
  readonly output: Name;
  /** Names of what comes out of gates on the way. */
  readonly steps: readonly Name[];
}

export interface CircuitNames {
  readonly output: string;
  /** What the output of a part of the expression is called; undefined where it has no name. */
  stepOf?(part: Expression): string | undefined;
}

const MARGIN = 4;
/** Room for a letter at either end. */
const LETTER = 20;
/** From an input to where its wires part, and from there to the next such place. */
const FIRST_BUS = 14;
const NEXT_BUS = 14;
/** Between the columns of gates. */
const CHANNEL = 32;
/** How far before a pin its wire bends. */
const BEND = 10;
const TAIL = 20;

/** The circuit of an expression: inputs at the left, in the order it names them, its output at the right. */
export function circuitOf(expression: Expression, names: CircuitNames): Circuit {
  const columns = columnsOf(expression);
  const reach = reachOf(columns);
  const lanes = lanesOf(columns, MARGIN - reach.top);
  const buses = busesOf(lanes);
  const drawn = new Wiring(lanes, buses, names);
  const end = drawn.place(columns, MARGIN - reach.top);
  const output = { x: end.at.x + TAIL, y: end.at.y };
  drawn.connect(end, output, "output");
  return {
    width: output.x + LETTER + MARGIN,
    height: reach.bottom - reach.top + 2 * MARGIN,
    gates: drawn.gates,
    wires: drawn.wires,
    joints: jointsOf(lanes, buses),
    inputs: [...lanes].map(([text, [y = 0]]) => ({ text, x: LETTER + MARGIN, y })),
    output: { text: names.output, ...output },
    steps: drawn.steps,
  };
}

/** How many gates the longest way through an expression has. */
export function depthOf(expression: Expression): number {
  return columnsOf(expression).column;
}

/** The heights at which an input is needed, from the top, by its name. */
type Lanes = ReadonlyMap<string, readonly number[]>;

function lanesOf(whole: Columns, middle: number): Lanes {
  const lanes = new Map<string, number[]>();
  const visit = ({ expression, parts }: Columns, y: number): void => {
    if (expression.kind === "input")
      lanes.set(expression.name, [...(lanes.get(expression.name) ?? []), y]);
    for (const { columns, down } of parts) visit(columns, y + down);
  };
  visit(whole, middle);
  return lanes;
}

/** Inputs needed more than once hand their wires down, each at a place of its own; the first stands furthest right, where it crosses least. */
function busesOf(lanes: Lanes): ReadonlyMap<string, number> {
  const shared = [...lanes].filter(([, heights]) => heights.length > 1).reverse();
  return new Map(
    shared.map(([name], index) => [name, LETTER + MARGIN + FIRST_BUS + index * NEXT_BUS]),
  );
}

function jointsOf(lanes: Lanes, buses: ReadonlyMap<string, number>): Point[] {
  return [...buses].flatMap(([name, x]) =>
    (lanes.get(name) ?? []).slice(0, -1).map((y) => ({ x, y })),
  );
}

/** Where something comes from: its source, how its wire got there, and where it stands now. */
interface End {
  readonly from: Source;
  readonly way: readonly Point[];
  readonly at: Point;
}

class Wiring {
  readonly gates: PlacedGate[] = [];
  readonly wires: Wire[] = [];
  readonly steps: Name[] = [];
  readonly #lanes: Lanes;
  readonly #buses: ReadonlyMap<string, number>;
  readonly #names: CircuitNames;

  constructor(lanes: Lanes, buses: ReadonlyMap<string, number>, names: CircuitNames) {
    this.#lanes = lanes;
    this.#buses = buses;
    this.#names = names;
  }

  /** Places all gates of a part whose output is at that height, and wires what goes into them. */
  place({ expression, column, parts }: Columns, y: number): End {
    if (expression.kind === "input") return this.#fromInput(expression.name, y);
    const ends = parts.map(({ columns, down }) => this.place(columns, y + down));
    const gate = this.gates.length;
    const x = this.#firstColumn + (column - 1) * (GATE_WIDTH + CHANNEL);
    this.gates.push({ gate: expression.kind === "not" ? "NOT" : expression.gate, x, y });
    for (const [pin, end] of ends.entries()) {
      const down = ends.length === 1 ? 0 : pin === 0 ? -PIN : PIN;
      this.connect(end, { x, y: y + down }, { gate, pin });
    }
    const at = { x: x + GATE_WIDTH, y };
    const text = this.#names.stepOf?.(expression);
    if (text !== undefined) this.steps.push({ text, ...at });
    return { from: { gate }, way: [at], at };
  }

  connect({ from, way, at }: End, pin: Point, to: Target): void {
    const bend = pin.x - BEND;
    const bent = at.y === pin.y ? [] : [at.y, pin.y].map((y) => ({ x: bend, y }));
    this.wires.push({ from, to, points: [...way, ...bent, pin] });
  }

  #fromInput(name: string, y: number): End {
    const start = { x: LETTER + MARGIN, y: this.#lanes.get(name)?.[0] ?? y };
    const bus = this.#buses.get(name);
    if (bus === undefined || start.y === y)
      return { from: { input: name }, way: [start], at: start };
    const way = [start, { x: bus, y: start.y }, { x: bus, y }];
    return { from: { input: name }, way, at: { x: bus, y } };
  }

  get #firstColumn(): number {
    const buses = Math.max(0, this.#buses.size - 1) * NEXT_BUS;
    return LETTER + MARGIN + FIRST_BUS + buses + FIRST_BUS + BEND;
  }
}
