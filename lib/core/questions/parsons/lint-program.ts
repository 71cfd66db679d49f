import type { Finding } from "../finding";
import type { ProgramLine } from "../shared/program-lines";
import { programLines } from "../shared/program-lines";
import { plainAssignment, SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { writtenIn } from "./compose";
import { lineClasses } from "./line-classes";
import type { Content, Key, Placed } from "./schema";

/** What the programs of a key tell without being run. Only Python is known. */
export function programFindings(content: Content, key: Key): Finding[] {
  if (content.language !== "python") return [];
  return [...shapeFindings(content, key), ...swapFindings(content, key)];
}

function shapeFindings(content: Content, key: Key): Finding[] {
  return programsIn(content, key).flatMap((lines, index): Finding[] => {
    const found = shapeTrouble(lines);
    if (found === undefined) return [];
    const code = lines[found.line - 1]?.code ?? "";
    const which = index === 0 ? "program" : `right order ${index + 1}`;
    return [
      {
        rule: "program-does-not-run",
        severity: "error",
        where: which,
        message: `Line ${found.line} of the ${which} (“${code}”) ${SHAPE_WORDS[found.trouble]}.`,
      },
    ];
  });
}

/** Two neighbours that only set names of their own do the same in either order: both must be right. */
function swapFindings(content: Content, key: Key): Finding[] {
  const classes = lineClasses(content);
  const written = (lines: readonly Placed[]): string =>
    lines.map(({ line, indent }) => `${indent} ${classes.get(line)}`).join("\n");
  const known = new Set(key.solutions.map(written));
  for (const [at, lines] of programsIn(content, key).entries()) {
    const solution = key.solutions[at] ?? [];
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined || !canSwap(line, next)) continue;
      const other = swapped(solution, index);
      if (!known.has(written(other))) return [swapFinding(key, other, line, next)];
    }
  }
  return [];
}

function swapFinding(key: Key, other: Placed[], a: ProgramLine, b: ProgramLine): Finding {
  const finding: Finding = {
    rule: "order-not-fixed",
    severity: "warning",
    where: "program",
    message: `“${a.code}” and “${b.code}” may change places, and only one order is right in the key. Accept the other order too, or change the program.`,
  };
  if (key.solutions.length >= 6) return finding;
  const patch = { key: { ...key, solutions: [...key.solutions, other] } };
  return { ...finding, fix: { label: "Accept that order too", patch } };
}

function canSwap(a: ProgramLine, b: ProgramLine): boolean {
  const [first, second] = [plainAssignment(a.code), plainAssignment(b.code)];
  if (first === undefined || second === undefined || a.indent !== b.indent) return false;
  if (first.name === second.name) return false;
  return !first.uses.includes(second.name) && !second.uses.includes(first.name);
}

function swapped(solution: readonly Placed[], at: number): Placed[] {
  const [one, two] = [solution[at], solution[at + 1]];
  return one === undefined || two === undefined ? [] : solution.toSpliced(at, 2, two, one);
}

function programsIn(content: Content, key: Key): ProgramLine[][] {
  return writtenIn(content, key).programs.map(programLines);
}
