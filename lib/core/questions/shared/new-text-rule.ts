import type { TextRule } from "./accepted-answer";

/** How a generated short answer is judged: full marks for each text, small slips of the keyboard forgiven. */
export function newTextRule(accepted: readonly string[]): TextRule {
  return {
    accepted: accepted.map((text) => ({ text, weight: 1 })),
    caseSensitive: false,
    patterns: [],
    required: [],
    forbidden: [],
    typoTolerance: true,
    neverAccept: [],
  };
}
