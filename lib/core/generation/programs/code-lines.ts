import { indented, programLines } from "@/lib/core/questions/shared/program-lines";
import { codeTokens, replaced } from "./code-tokens";
import type { LessonLine, WrittenLine } from "./lesson-program";

/** The lines of a program as a lesson writes it, made ready to be run, and the comments that were among them. */
export interface CodeText {
  readonly lines: readonly LessonLine[];
  readonly comments: readonly string[];
}

/**
 * Reads code as a lesson holds it: without line numbers in front, with plain quotation marks and minus signs for those a
 * word processor makes, without comments (they may say what happens) and with four spaces a level.
 */
export function codeLines(written: readonly WrittenLine[]): CodeText {
  const spaced = written.map((line) => line.written.replace(/[\u00a0\u2002-\u200a]/g, " "));
  const plain = withoutNumbers(spaced).map(plainSigns);
  const comments = plain.flatMap(
    (line) => codeTokens(line).find(({ kind }) => kind === "comment")?.text ?? [],
  );
  const kept = written.flatMap((line, at) => {
    const code = withoutComment(plain[at] ?? "");
    return code === "" ? [] : [{ ...line, code }];
  });
  const margin = Math.min(...kept.map(({ code }) => widthBefore(code)));
  const levelled = programLines(kept.map(({ code }) => expanded(code).slice(margin)).join("\n"));
  const lines = kept.map((line, index) => ({
    ...line,
    code: indented(levelled[index] ?? { code: "", indent: 0 }),
  }));
  return { lines, comments };
}

/** The lines of a text with their places in its block. */
export function writtenLines(text: string, address: string, firstRow = 0): WrittenLine[] {
  return text
    .split(/\r?\n/)
    .map((line, row) => ({ address, row: firstRow + row, written: line.trimEnd() }));
}

const NUMBERED = /^\s*(\d{1,2})[.:)|]?(?=\s|$)/;

/** "1  x = 5", "2  print(x)": numbers that only count the lines. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  const solid = lines.filter((line) => line.trim() !== "");
  const numbers = solid.map((line) => Number(NUMBERED.exec(line)?.[1] ?? Number.NaN));
  const counts = numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  if (solid.length < 2 || !counts) return lines;
  return lines.map((line) => line.replace(NUMBERED, ""));
}

/** “Hello” and 5 – 3 are what a word processor makes of code. */
function plainSigns(line: string): string {
  const quoted = line.replace(/[“”„‟″]/g, '"').replace(/[‘’‚‛′]/g, "'");
  return codeTokens(quoted)
    .filter(({ kind, text }) => kind === "sign" && /[\u2010-\u2015\u2212]/.test(text))
    .reduce((result, token) => replaced(result, token, "-"), quoted);
}

function withoutComment(line: string): string {
  const comment = codeTokens(line).find(({ kind }) => kind === "comment");
  return (comment === undefined ? line : line.slice(0, comment.at)).trimEnd();
}

function expanded(line: string): string {
  return line.replaceAll("\t", "    ");
}

function widthBefore(line: string): number {
  const wide = expanded(line);
  return wide.length - wide.trimStart().length;
}
