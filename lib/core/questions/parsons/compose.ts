import type { Language } from "../shared/code-text";
import { comparedCode } from "../shared/code-text";
import { lettered } from "../shared/lettered";
import type { ProgramLine } from "../shared/program-lines";
import { indented, programLines } from "../shared/program-lines";
import type { Content, Key, Placed } from "./schema";

/** A question as a teacher writes it: whole programs, and the lines that belong in none. */
export interface Written {
  readonly language: Language;
  readonly asksIndent: boolean;
  /** The right programs, the first of them the one that is shown as the answer. */
  readonly programs: readonly string[];
  readonly wrongLines: readonly string[];
}

/** A line and which one it is of those that say the same. */
interface Occurrence {
  readonly code: string;
  readonly saying: string;
  readonly turn: number;
}

/** Content and key of it. Ids come from the texts, in no order that tells anything. */
export function parsonsOf(written: Written): { content: Content; key: Key } {
  const { language, asksIndent } = written;
  const stepsOf = (program: string): (Occurrence & { indent: number })[] =>
    counted(programLines(program), asksIndent);
  const solutions = written.programs.map(stepsOf).filter(({ length }) => length > 0);
  const wrong = written.wrongLines
    .filter((line) => line.trim() !== "")
    .map((line) => (asksIndent ? line.trim() : line.trimEnd()));
  const pool = new Map<string, string>();
  for (const one of solutions.flat()) pool.set(nameOf(one), one.code);
  for (const [index, code] of wrong.entries()) pool.set(`wrong ${index} ${code}`, code);
  const idOf = idsFor([...pool.keys()], (solutions[0] ?? []).map(nameOf));
  const placedAs = (one: Occurrence & { indent: number }): Placed => ({
    line: idOf.get(nameOf(one)) ?? "",
    indent: asksIndent ? one.indent : 0,
  });
  return {
    content: {
      v: 1,
      language,
      asksIndent,
      lines: [...pool]
        .map(([name, code]) => ({ id: idOf.get(name) ?? "", code }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    key: { v: 1, solutions: solutions.map((steps) => steps.map(placedAs)) },
  };
}

/** The way back: what a teacher would have written. */
export function writtenIn(content: Content, key: Key): Written {
  const codeOf = new Map(content.lines.map(({ id, code }) => [id, code]));
  const used = new Set(key.solutions.flat().map(({ line }) => line));
  return {
    language: content.language,
    asksIndent: content.asksIndent,
    programs: key.solutions.map((solution) =>
      solution
        .map(({ line, indent }) => indented({ code: codeOf.get(line) ?? "", indent }))
        .join("\n"),
    ),
    wrongLines: content.lines.filter(({ id }) => !used.has(id)).map(({ code }) => code),
  };
}

function counted(lines: readonly ProgramLine[], asksIndent: boolean) {
  const turns = new Map<string, number>();
  return lines.map((line) => {
    const code = asksIndent ? line.code : indented(line);
    const saying = sayingOf(code, asksIndent);
    const turn = (turns.get(saying) ?? 0) + 1;
    turns.set(saying, turn);
    return { code, saying, turn, indent: line.indent };
  });
}

function nameOf({ saying, turn }: Occurrence): string {
  return `${turn} ${saying}`;
}

/** Sorted by their ids the lines must not stand in the right order, by chance either. */
function idsFor(names: readonly string[], right: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map(lettered(names, "lines").map(({ id, text }) => [text, id]));
  const ids = right.map((name) => given.get(name) ?? "");
  const tells = ids.every((id, index) => index === 0 || (ids[index - 1] ?? "") < id);
  if (!tells || right.length < 2) return given;
  // Turned round, the first comes last.
  return new Map([...given, ...right.map((name, at) => [name, ids.at(-1 - at) ?? ""] as const)]);
}

/** What each line says, by its id: two lines that say the same may stand for each other. */
export function lineClasses({ lines, asksIndent }: Content): ReadonlyMap<string, string> {
  return new Map(lines.map(({ id, code }) => [id, sayingOf(code, asksIndent)]));
}

/** Where nobody indents, the white space before a line is part of what it says. */
export function sayingOf(code: string, asksIndent: boolean): string {
  const before = asksIndent ? "" : (/^\s*/.exec(code)?.[0] ?? "");
  return before + comparedCode(code);
}
