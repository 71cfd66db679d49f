/** In the order every list of gates has. */
export const GATES = ["AND", "OR", "NOT", "XOR", "NAND", "NOR"] as const;
export type Gate = (typeof GATES)[number];
