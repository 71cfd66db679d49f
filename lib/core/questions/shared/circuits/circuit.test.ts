import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression } from "../logic-expression";
import { inputsOf, isTrouble, readExpression, truthValues } from "../logic-expression";
import { inputRows } from "../truth-rows";
import type { Circuit, Point, Source, Wire } from "./circuit";
import { circuitOf, depthOf } from "./circuit";
import { GATE_WIDTH, halfHeight } from "./gate-size";

const read = (text: string): Expression => {
  const expression = readExpression(text);
  if (isTrouble(expression)) throw new Error(`${text}: ${expression}`);
  return expression;
};
const drawn = (text: string): Circuit => circuitOf(read(text), { output: "Q" });

/** Expressions of some depth, of four inputs that come again and again. */
const { node: expressions } = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: "circuit" },
    fc.constantFrom(..."ABCD").map((name): Expression => ({ kind: "input", name })),
    tie("node").map((of): Expression => ({ kind: "not", of })),
    fc.record({
      kind: fc.constant("gate" as const),
      gate: fc.constantFrom("AND", "OR", "XOR", "NAND", "NOR"),
      left: tie("node"),
      right: tie("node"),
    }),
  ),
}));

const always = (check: (circuit: Circuit, expression: Expression) => void): void =>
  fc.assert(
    fc.property(expressions, (expression) =>
      check(circuitOf(expression, { output: "Q" }), expression),
    ),
  );

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const boxesOf = ({ gates }: Circuit): Box[] =>
  gates.map(({ gate, x, y }) => ({
    left: x,
    right: x + GATE_WIDTH,
    top: y - halfHeight(gate),
    bottom: y + halfHeight(gate),
  }));
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The straight pieces of a wire, as boxes without a width. */
const piecesOf = ({ points }: Wire): Box[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  });
const isLevel = (piece: Box): boolean => piece.top === piece.bottom;
/** Two pieces of which one lies on the other for more than a point. */
const lieOnEachOther = (a: Box, b: Box): boolean =>
  isLevel(a) === isLevel(b) &&
  (isLevel(a)
    ? a.top === b.top && Math.min(a.right, b.right) > Math.max(a.left, b.left)
    : a.left === b.left && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top));

test("no two gates overlap, and all of it lies on the drawing", () => {
  always((circuit) => {
    const boxes = boxesOf(circuit);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).some((other) => meet(box, other))).toBe(false);
    }
    const points = [...circuit.wires.flatMap((wire) => wire.points), ...circuit.joints];
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(circuit.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(circuit.height);
    }
    for (const { top, bottom } of boxes) {
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(circuit.height);
    }
  });
});

test("every wire runs from a pin to a pin, level or straight up and down", () => {
  always((circuit) => {
    for (const wire of circuit.wires) {
      expect(wire.points[0]).toEqual(startOf(circuit, wire.from));
      expect(wire.points.at(-1)).toEqual(endOf(circuit, wire));
      for (const piece of piecesOf(wire))
        expect(isLevel(piece) || piece.left === piece.right).toBe(true);
    }
  });
});

function startOf(circuit: Circuit, from: Source): Point | undefined {
  if ("input" in from) {
    const input = circuit.inputs.find(({ text }) => text === from.input);
    return input && { x: input.x, y: input.y };
  }
  const gate = circuit.gates[from.gate];
  return gate && { x: gate.x + GATE_WIDTH, y: gate.y };
}

function endOf({ gates, output }: Circuit, { to }: Wire): Point | undefined {
  if (to === "output") return { x: output.x, y: output.y };
  const gate = gates[to.gate];
  if (gate === undefined) return undefined;
  const down = gate.gate === "NOT" ? 0 : to.pin === 0 ? -12 : 12;
  return { x: gate.x, y: gate.y + down };
}

test("every input of every gate is connected once, and so is the output", () => {
  always(({ gates, wires }) => {
    const pins = gates.flatMap(({ gate }, index) =>
      gate === "NOT" ? [`${index}.0`] : [`${index}.0`, `${index}.1`],
    );
    const ends = wires.map(({ to }) => (to === "output" ? to : `${to.gate}.${to.pin}`));
    expect([...ends].sort()).toEqual([...pins, "output"].sort());
  });
});

test("no wire passes through a gate, and wires of two sources never lie on each other", () => {
  always((circuit) => {
    const boxes = boxesOf(circuit);
    const pieces = circuit.wires.flatMap((wire) =>
      piecesOf(wire).map((piece) => ({ piece, from: JSON.stringify(wire.from) })),
    );
    for (const [index, { piece, from }] of pieces.entries()) {
      expect(boxes.some((box) => meet(box, piece))).toBe(false);
      const others = pieces.slice(index + 1).filter((other) => other.from !== from);
      expect(others.some((other) => lieOnEachOther(piece, other.piece))).toBe(false);
    }
  });
});

test("a dot stands where wires of one input part, and nowhere else", () => {
  always(({ joints, wires }) => {
    for (const { x, y } of joints) {
      const through = wires.filter((wire) => wire.points.length > 0 && touches(wire, x, y));
      expect(new Set(through.map(({ from }) => JSON.stringify(from))).size).toBe(1);
      expect(through.length).toBeGreaterThan(1);
    }
  });
});

const touches = (wire: Wire, x: number, y: number): boolean =>
  piecesOf(wire).some(
    (piece) => piece.left <= x && x <= piece.right && piece.top <= y && y <= piece.bottom,
  );

test("followed from the inputs to the output, a circuit gives what its expression gives", () => {
  always((circuit, expression) => {
    const inputs = inputsOf(expression);
    const values = inputRows(inputs).map((bits) =>
      valueAt(circuit, "output", 0, (name) => bits.charAt(inputs.indexOf(name))),
    );
    expect(values.join("")).toBe(truthValues(expression, inputs));
  });
});

/** What arrives at a pin, gate by gate, as someone follows the wires with a finger. */
function valueAt(
  circuit: Circuit,
  gate: number | "output",
  pin: number,
  inputValue: (name: string) => string,
): string {
  const wire = circuit.wires.find(({ to }) =>
    to === "output" ? gate === to : to.gate === gate && to.pin === pin,
  );
  if (wire === undefined) throw new Error("a pin without a wire");
  const { from } = wire;
  if ("input" in from) return inputValue(from.input);
  const kind = circuit.gates[from.gate]?.gate ?? "NOT";
  const pins = kind === "NOT" ? [0] : [0, 1];
  const arrived = pins.map((one) => valueAt(circuit, from.gate, one, inputValue));
  const single = read(kind === "NOT" ? "NOT A" : `A ${kind} B`);
  return (
    truthValues(single, ["A", "B"])?.charAt(Number.parseInt(arrived.join("").padEnd(2, "0"), 2)) ??
    ""
  );
}

test("the inputs stand on the left once each, wires run straight where they can", () => {
  const { inputs, wires, joints, gates } = drawn("(A AND B) OR NOT C");
  expect(inputs.map(({ text }) => text)).toEqual(["A", "B", "C"]);
  expect(gates.map(({ gate }) => gate)).toEqual(["AND", "NOT", "OR"]);
  expect(joints).toEqual([]);
  expect(wires.filter(({ points }) => points.length > 2)).toHaveLength(2);
  expect(drawn("A NAND B").wires.every(({ points }) => points.length === 2)).toBe(true);
});

test("an input that is needed twice stands there once, with a dot where its wire parts", () => {
  const { inputs, joints } = drawn("(A AND B) OR (A AND C)");
  expect(inputs.map(({ text }) => text)).toEqual(["A", "B", "C"]);
  expect(joints).toHaveLength(1);
});

test("parts of an expression can be named where they come out of their gate", () => {
  const whole = read("(A AND B) OR C");
  const { steps, output } = circuitOf(whole, {
    output: "Q",
    stepOf: (part) => (part.kind === "gate" && part.gate === "AND" ? "X" : undefined),
  });
  expect(steps.map(({ text }) => text)).toEqual(["X"]);
  expect(output.text).toBe("Q");
  expect(depthOf(whole)).toBe(2);
});

test("a wire alone is a circuit, too", () => {
  expect(drawn("A")).toMatchObject({ gates: [], inputs: [{ text: "A" }], output: { text: "Q" } });
});
