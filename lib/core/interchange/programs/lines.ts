import { lettered } from "@/lib/core/questions/shared/lettered";
import type { FormOf } from "../form";

type Lines = FormOf<"lines">;
const LEVEL = "    ";

/**
 * Lines as programs show them that let nobody indent: each with its own white space, those of the first right program
 * in order, and those that belong in none.
 */
export function plainLines({ lines, solutions }: Lines): { right: string[]; wrong: string[] } {
  const codeOf = new Map(lines.map(({ id, code }) => [id, code]));
  const used = new Set(solutions.flat().map(({ line }) => line));
  const [first = []] = solutions;
  return {
    right: first.map(({ line, indent }) => LEVEL.repeat(indent) + (codeOf.get(line) ?? "")),
    wrong: lines.filter(({ id }) => !used.has(id)).map(({ code }) => code),
  };
}

/** The way back. No id and no place tells where a line belongs. */
export function linesOf(
  right: readonly string[],
  wrong: readonly string[],
  language: Lines["language"],
): Lines {
  const tokens = [...right, ...wrong].map((code, index) => `${code}\u0000${index}`);
  const ids = new Map(lettered(tokens, "lines").map(({ id, text }) => [text, id]));
  const all = tokens.map((token) => ids.get(token) ?? "");
  const own = all.slice(0, right.length);
  // By chance they may stand in order; turned round, the first comes last.
  const tells = own.every((id, index) => index === 0 || (own[index - 1] ?? "") < id);
  const placed = tells ? [...own].reverse() : own;
  const lines = [...placed, ...all.slice(right.length)].map((id, index) => ({
    id,
    code: [...right, ...wrong][index] ?? "",
  }));
  return {
    kind: "lines",
    language,
    asksIndent: false,
    lines: lines.sort((a, b) => (a.id < b.id ? -1 : 1)),
    solutions: [placed.map((line) => ({ line, indent: 0 }))],
  };
}
