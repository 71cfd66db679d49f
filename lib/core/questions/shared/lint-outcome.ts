import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Finding } from "../finding";

/** What is said of a program that did not end as it should; undefined where it did. @param what "The program". */
export function endFinding(
  outcome: PythonOutcome | undefined,
  what: string,
  where: string,
): Finding | undefined {
  switch (outcome?.ended) {
    case "finished":
      return undefined;
    case "error":
      return {
        rule: "program-ends-in-error",
        severity: "error",
        where,
        message: `${what} ends with an error${errorIn(outcome)}. Correct it.`,
      };
    case undefined:
    case "failed":
      return {
        rule: "program-not-run",
        severity: "info",
        where,
        message: `${what} could not be run just now, so nothing was checked. Try again.`,
      };
    default:
      return {
        rule: "program-does-not-end",
        severity: "error",
        where,
        message: `${what} does not end by itself, or takes or prints too much. Shorten it.`,
      };
  }
}

/** Said where nothing is run because the program waits for somebody to type. */
export const ASKS_FOR_INPUT: Finding = {
  rule: "program-not-run",
  severity: "info",
  where: "program",
  message: "The program asks for an input, so it was not run. Check it yourself.",
};

/** Whether a program asks for what nobody types in while it is only tried. */
export function asksForInput(program: string): boolean {
  return /\binput\s*\(/.test(program);
}

function errorIn({ error }: PythonOutcome): string {
  if (error === undefined) return "";
  const line = error.line === undefined ? "" : ` in line ${error.line}`;
  return `${line}: ${error.type}${error.message === "" ? "" : `, ${error.message}`}`;
}
