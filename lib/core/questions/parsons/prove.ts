import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Finding } from "../finding";
import type { Proving } from "../proving";
import { ASKS_FOR_INPUT, asksForInput, endFinding } from "../shared/lint-outcome";
import { programLines } from "../shared/program-lines";
import { shapeTrouble } from "../shared/python-shape";
import { lineClasses, writtenIn } from "./compose";
import type { Content, Key, Placed } from "./schema";

/**
 * Every right order is run, and must print the same; and so is the first with each two neighbours changed round: an
 * order that prints the same and is not in the key would be marked down though it is right.
 */
export const proving: Proving<Content, Key> = {
  runs(content, key) {
    const { language, programs } = writtenIn(content, key);
    if (language !== "python" || programs.some(asksForInput)) return [];
    const others = swaps(content, key).map((solution) => programOf(content, solution));
    return [...programs, ...others].map((program) => ({ program }));
  },
  judge(content, key, outcomes) {
    if (content.language !== "python") return [];
    if (writtenIn(content, key).programs.some(asksForInput)) return [ASKS_FOR_INPUT];
    const right = outcomes.slice(0, key.solutions.length);
    const ends = right.flatMap((outcome, at) => {
      const name = at === 0 ? "The program" : `Right order ${at + 1}`;
      return endFinding(outcome, name, at === 0 ? "program" : `right order ${at + 1}`) ?? [];
    });
    if (ends.length > 0) return ends;
    const differ = differing(right);
    return differ.length > 0
      ? differ
      : sameAgain(content, key, outcomes.slice(key.solutions.length), right[0]?.output ?? "");
  },
};

function differing([first, ...others]: readonly PythonOutcome[]): Finding[] {
  const at = others.findIndex(({ output }) => output !== first?.output);
  if (at === -1) return [];
  return [
    {
      rule: "orders-differ",
      severity: "error",
      where: `right order ${at + 2}`,
      message: `Right order ${at + 2} prints something else than the program. Take it out, or correct it.`,
    },
  ];
}

function sameAgain(
  content: Content,
  key: Key,
  outcomes: readonly PythonOutcome[],
  printed: string,
): Finding[] {
  const orders = swaps(content, key);
  const at = outcomes.findIndex(({ ended, output }) => ended === "finished" && output === printed);
  const order = orders[at];
  // A program that prints nothing shows no difference, whatever its order.
  if (order === undefined || printed.trim() === "") return [];
  const finding: Finding = {
    rule: "order-not-fixed",
    severity: "warning",
    where: "program",
    message: `Another order prints the same, and would be marked wrong:\n${programOf(content, order)}`,
  };
  if (key.solutions.length >= 6) return [finding];
  const patch = { content, key: { ...key, solutions: [...key.solutions, order] } };
  return [{ ...finding, fix: { label: "Accept that order too", patch } }];
}

/** The first solution with two neighbours changed round, each way that is no right order yet and has a sound shape. */
function swaps(content: Content, key: Key): Placed[][] {
  const [solution = []] = key.solutions;
  const classes = lineClasses(content);
  const saying = (lines: readonly Placed[]) =>
    lines.map(({ line, indent }) => `${indent} ${classes.get(line)}`).join("\n");
  const known = new Set(key.solutions.map(saying));
  return solution.flatMap((one, at): Placed[][] => {
    const next = solution[at + 1];
    if (next === undefined) return [];
    const other = solution.toSpliced(at, 2, next, one);
    const isSound = shapeTrouble(programLines(programOf(content, other))) === undefined;
    return isSound && !known.has(saying(other)) ? [other] : [];
  });
}

function programOf(content: Content, solution: readonly Placed[]): string {
  return writtenIn(content, { v: 1, solutions: [[...solution]] }).programs[0] ?? "";
}
