import type { FormOf } from "../form";
import type { Aspects } from "../named-aspects";
import { sameWords } from "../same-words";
import { plainLines } from "./lines";

/** White space before code means something; what stands between its words is compared as words are. */
const sameLine = (line: string): string => indentOf(line) + sameWords(line);
/** A space of another width is a plain one after the journey. */
const indentOf = (line: string): string => " ".repeat(/^\p{Zs}*/u.exec(line)?.[0].length ?? 0);
const sameCode = (code: string): string =>
  code
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : sameLine(line)))
    .join("\n")
    .trimEnd();

export function linesAspects(form: FormOf<"lines">): Aspects {
  const { right, wrong } = plainLines(form);
  return {
    "lines of the program": right.map(sameLine),
    "lines that belong nowhere": wrong.map(sameWords).sort(),
    "indents that pupils make": form.asksIndent,
    "other right programs": form.solutions.length,
    language: form.language,
  };
}

export function codeAspects({ pieces, language, gapWidth }: FormOf<"code">): Aspects {
  const gaps = pieces.filter((piece) => piece.kind === "gap");
  return {
    "code around the gaps": sameCode(
      pieces.map((piece) => (piece.kind === "code" ? piece.text : "\u0001")).join(""),
    ),
    "accepted answers": gaps.map(({ accepted }) => [...new Set(accepted.map(sameWords))]),
    "hints of the gaps": gaps.map(({ hint }) => sameWords(hint ?? "")),
    "width of the gaps": gapWidth,
    language,
  };
}

export function cellsAspects(form: FormOf<"cells">): Aspects {
  const { program, columns, rows, given, right } = form;
  const at = (cells: typeof given, id: string, row: number) =>
    cells.find((one) => one.column === id && one.row === row)?.value;
  return {
    program: sameCode(program?.code ?? ""),
    language: program?.language ?? "",
    "what is typed in": program?.inputs.map(sameWords) ?? [],
    "drawing of the circuit": form.show ?? "expression",
    columns: columns.map(({ name }) => sameWords(name)),
    "what a column holds": columns.map(({ holds }) => holds),
    "lines beside the rows": rows.map(({ line }) => line),
    "given cells": rows.map((_, row) =>
      columns.map(({ id }) => {
        const value = at(given, id, row);
        return value === undefined ? null : sameWords(value);
      }),
    ),
    "right values": rows.map((_, row) =>
      columns.map(({ id }) => sameWords(at(right, id, row) ?? "")),
    ),
  };
}
