import { plainEnd } from "@/lib/core/python/plain-error";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { isSameValue } from "@/lib/core/python/python-value";
import { drawnInWords, drawsAsWanted } from "./drawn-tests";
import { oneLine } from "./one-line";
import type { ProgramTest } from "./program-shapes";
import { testInWords } from "./program-shapes";

/** The run that a test needs. What is expected stays here. */
export function runOf(program: string, test: ProgramTest, seconds: number): PythonRun {
  const { call, input } = test;
  return { program, input, seconds, ...(call.trim() === "" ? {} : { call }) };
}

/** Whether a run's outcome is what its test expects. A program that ends in an error passes nothing. */
export function passes({ call, expected, draws }: ProgramTest, outcome: PythonOutcome): boolean {
  if (outcome.ended !== "finished") return false;
  if (draws !== undefined) return drawsAsWanted(draws, outcome);
  if (call.trim() === "") return printedLines(outcome.output) === printedLines(expected);
  return outcome.returned !== undefined && isSameValue(outcome.returned, expected);
}

/** What cannot be seen on a screen counts for nothing: spaces at the end of a line, empty lines at the end. */
function printedLines(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

/** What became of a test, in a line. @param passed where it is known already. */
export function verdict(
  test: ProgramTest,
  outcome: PythonOutcome,
  passed = passes(test, outcome),
): string {
  if (passed) return `Passed (${testInWords(test)}).`;
  const what = plainEnd(outcome) ?? gaveInWords(test, outcome);
  return `Not passed (${testInWords(test)}): ${what}`;
}

function gaveInWords({ call, expected, draws }: ProgramTest, outcome: PythonOutcome): string {
  if (draws !== undefined) return drawnInWords(draws, outcome);
  const got = call.trim() === "" ? outcome.output : (outcome.returned ?? "nothing");
  return `it gave ${shortened(got)} instead of ${shortened(expected)}.`;
}

function shortened(text: string): string {
  const line = oneLine(text);
  if (line === "") return "nothing";
  return line.length > 80 ? `“${line.slice(0, 79)}…”` : `“${line}”`;
}
