import { widthFor } from "@/lib/core/questions/code-completion/compose";
import { newTextRule } from "@/lib/core/questions/shared/new-text-rule";
import type { FormOf } from "../form";
import { BrokenQuestion } from "../ledger";
import { linesOf } from "../programs/lines";
import { readGapText } from "./gap-text";

/** Code with gaps is written as any text with typed gaps. */
export function codeAsGaps({ pieces }: FormOf<"code">): FormOf<"gaps"> {
  return {
    kind: "gaps",
    bank: [],
    pieces: pieces.map((piece) =>
      piece.kind === "code"
        ? { kind: "text", text: piece.text }
        : { kind: "typed", id: piece.id, rule: newTextRule(piece.accepted) },
    ),
  };
}

/** The way back. A table says nothing of the language: it is taken for Python. */
export function readCodeText(text: string): FormOf<"code"> {
  const pieces = readGapText(text, []).pieces.map((piece): FormOf<"code">["pieces"][number] => {
    if (piece.kind === "text") return { kind: "code", text: piece.text };
    if (piece.kind !== "typed") throw new BrokenQuestion("A gap in code is one to type into.");
    return { kind: "gap", id: piece.id, accepted: piece.rule.accepted.map((one) => one.text) };
  });
  const first = pieces.flatMap((piece) => (piece.kind === "gap" ? [piece.accepted[0] ?? ""] : []));
  return { kind: "code", language: "python", gapWidth: widthFor(first), pieces };
}

/** Lines of a program in order, and those that belong nowhere; white space before a line is part of it. */
export function readLines(answer: string, options: string): FormOf<"lines"> {
  const linesIn = (cell: string) => cell.split("\n").filter((line) => line.trim() !== "");
  return linesOf(linesIn(answer), linesIn(options), "python");
}
