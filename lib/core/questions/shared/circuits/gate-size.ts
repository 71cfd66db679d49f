import type { Gate } from "../gates";

/** Sizes of a drawn circuit, in its own units: 16 of them are a line of text. */
export const GATE_WIDTH = 56;
/** How far the two inputs of a gate stand above and below its middle. */
export const PIN = 12;
/** What a gate takes up and down from its middle. */
export const halfHeight = (gate: Gate): number => (gate === "NOT" ? 14 : 20);
