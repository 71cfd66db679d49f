import type { Finding } from "../finding";
import { byId } from "../shared/belonging";
import { idFindings } from "../shared/lint-ids";
import type { ProgramLine } from "../shared/program-lines";
import { programLines } from "../shared/program-lines";
import { plainAssignment, SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { lineClasses, writtenIn } from "./compose";
import type { Content, Key, Placed } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  const named = key.solutions.flat().map(({ line }) => line);
  return [
    ...idFindings(content.lines, named, "lines"),
    ...placedTwice(key),
    ...blankLines(content),
    ...leadingSpace(content),
    ...idsTellOrder(content, key),
    ...wrongButRight(content, key),
    ...tooManyWrong(content, key),
    ...tooFew(key),
    ...sameSolution(content, key),
    ...tellsPlace(content),
    ...programFindings(content, key),
  ];
}

function placedTwice({ solutions }: Key): Finding[] {
  const hasTwice = solutions.some(
    (lines) => new Set(lines.map(({ line }) => line)).size < lines.length,
  );
  return hasTwice
    ? [error("line-placed-twice", "key", "The key uses one line twice. Write that line twice.")]
    : [];
}

function blankLines({ lines }: Content): Finding[] {
  return lines.some(({ code }) => code.trim() === "")
    ? [error("blank-line", "lines", "A line is empty. Take it out.")]
    : [];
}

/** White space before a line tells how deep it belongs. */
function leadingSpace(content: Content): Finding[] {
  if (!content.asksIndent || content.lines.every(({ code }) => !/^\s/.test(code))) return [];
  const lines = content.lines.map((line) => ({ ...line, code: line.code.trimStart() }));
  const say = "A line has spaces before it, which tell how far to indent it. Take them away.";
  return [
    {
      ...error("indent-told", "lines", say),
      fix: { label: "Take the spaces away", patch: { content: { ...content, lines } } },
    },
  ];
}

/** On paper the lines stand sorted by their ids. */
function idsTellOrder(content: Content, { solutions }: Key): Finding[] {
  const right = (solutions[0] ?? []).map(({ line }) => line);
  const sorted = byId(content.lines)
    .map(({ id }) => id)
    .filter((id) => right.includes(id));
  const tells = sorted.length === right.length && sorted.every((id, index) => id === right[index]);
  return tells
    ? [
        error(
          "ids-tell-order",
          "lines",
          "The lines' ids follow the right order. Shuffle them once.",
        ),
      ]
    : [];
}

/** A wrong line that says what a line of the program says: whoever takes it is marked down for nothing. */
function wrongButRight(content: Content, { solutions }: Key): Finding[] {
  const classes = lineClasses(content);
  const used = new Set(solutions.flat().map(({ line }) => line));
  const right = new Set([...used].map((id) => classes.get(id)));
  return content.lines
    .filter(({ id }) => !used.has(id) && right.has(classes.get(id)))
    .map(({ code }) =>
      error(
        "wrong-line-is-right",
        "wrong lines",
        `“${code.trim()}” is among the wrong lines and in the program. Take one of the two out.`,
      ),
    );
}

function tooManyWrong({ lines }: Content, { solutions }: Key): Finding[] {
  const used = new Set(solutions.flat().map(({ line }) => line));
  return lines.length - used.size > used.size
    ? [
        warning(
          "too-many-wrong-lines",
          "wrong lines",
          "There are more wrong lines than right ones. Take some out: one to three are enough.",
        ),
      ]
    : [];
}

function tooFew({ solutions }: Key): Finding[] {
  return solutions.some(({ length }) => length < 3)
    ? [
        warning(
          "too-few-lines",
          "program",
          "Two lines can be put in order by chance. Use a program of three lines or more.",
        ),
      ]
    : [];
}

function sameSolution(content: Content, { solutions }: Key): Finding[] {
  const classes = lineClasses(content);
  const written = solutions.map((lines) =>
    lines.map(({ line, indent }) => `${indent} ${classes.get(line)}`).join("\n"),
  );
  return new Set(written).size < written.length
    ? [warning("same-order-twice", "key", "Two of the right orders are the same. Take one out.")]
    : [];
}

/** "# step 2", "# finally": the line says its own place. */
function tellsPlace({ lines }: Content): Finding[] {
  return lines
    .filter(({ code }) =>
      /(#|\/\/)\s*(\d+\b|(step|line)\s*\d|(first|firstly|then|next|last|lastly|finally)\b)/i.test(
        code,
      ),
    )
    .slice(0, 1)
    .map(({ code }) =>
      warning(
        "line-tells-place",
        "lines",
        `“${code.trim()}” says its own place. Take the comment away.`,
      ),
    );
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}

/** What the programs of a key tell without being run. Only Python is known. */
function programFindings(content: Content, key: Key): Finding[] {
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
