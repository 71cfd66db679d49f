import type { Finding } from "./finding";

/**
 * Whether a question may go to pupils as the linter left it.
 * "ready": with one click. "look-first": only after the teacher says that the answer was checked against
 * the lesson. "mend-first": not before it is mended.
 */
export type Acceptance = "ready" | "look-first" | "mend-first";

/** Rules about the lesson's words: a teacher may know better than the text, so a person can overrule them. */
const A_PERSON_CAN_JUDGE: ReadonlySet<string> = new Set(["quote-not-found", "source-missing"]);

export function acceptanceOf(findings: readonly Finding[]): Acceptance {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "ready";
  return errors.every(({ rule }) => A_PERSON_CAN_JUDGE.has(rule)) ? "look-first" : "mend-first";
}
