import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import type { Finding } from "../finding";
import { comparedCode, sameCode } from "../shared/code-text";
import { idFindings } from "../shared/lint-ids";
import { programLines } from "../shared/program-lines";
import { SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { acceptedFor, filledProgram } from "./mark";
import type { Content, Gap, Key } from "./schema";
import { gapsOf, linesOf } from "./schema";

/** More gaps than this and the program can no longer be read. */
const MAX_GAPS = 8;

export function lint(content: Content, key: Key): Finding[] {
  const gaps = gapsOf(content);
  const named = key.gaps.map(({ gap }) => gap);
  return [
    ...gapCount(gaps.length),
    ...idFindings(gaps, named, "gaps"),
    ...gaps.flatMap((gap, index) => gapFindings(content, key, gap, index + 1)),
    ...adjacent(content),
    ...completedElsewhere(content, key),
    ...shape(content, key),
  ];
}

function gapCount(count: number): Finding[] {
  if (count === 0)
    return [found("no-gaps", "error", "program", "The program has no gaps. Add one.")];
  const say = `${count} gaps leave too little to go by. Keep ${MAX_GAPS} or fewer.`;
  return count > MAX_GAPS ? [found("too-many-gaps", "warning", "program", say)] : [];
}

function gapFindings(content: Content, key: Key, gap: Gap, number: number): Finding[] {
  const where = `gap ${number}`;
  const accepted = acceptedFor(key, gap.id);
  if (accepted.every((code) => code.trim() === "")) {
    return [found("gap-without-key", "error", where, `Gap ${number} has no answer. Give it one.`)];
  }
  return [
    ...sameAnswers(content, accepted, where),
    ...severalLines(accepted, where),
    ...hintTells(content, accepted, gap, where),
    ...wholeLine(content, accepted, gap, where),
  ];
}

/** What differs only in white space or quotation marks is accepted anyway. */
function sameAnswers({ language }: Content, accepted: readonly string[], where: string): Finding[] {
  const again = accepted.find((code, index) =>
    accepted.slice(0, index).some((earlier) => sameCode(earlier, code, language)),
  );
  if (again === undefined) return [];
  const say = `“${again}” is accepted already: spaces and the kind of quotation marks do not matter.`;
  return [found("same-answer-twice", "info", where, say)];
}

function severalLines(accepted: readonly string[], where: string): Finding[] {
  return accepted.some((code) => /\n/.test(code.trim()))
    ? [
        found(
          "answer-of-several-lines",
          "error",
          where,
          "A gap takes one line. Make a gap in each line.",
        ),
      ]
    : [];
}

function hintTells(
  { language }: Content,
  accepted: readonly string[],
  gap: Gap,
  where: string,
): Finding[] {
  const hint = comparedCode(gap.hint ?? "", language);
  const tells = accepted.find((code) => {
    const answer = comparedCode(code, language);
    return answer.length > 1 && standingAlone(answer).test(hint);
  });
  return tells === undefined
    ? []
    : [
        found(
          "gap-hint-tells",
          "warning",
          where,
          `The hint says the answer, “${tells}”. Write another one.`,
        ),
      ];
}

/** A whole line can be written in many ways, and only those in the key are right. */
function wholeLine(
  content: Content,
  accepted: readonly string[],
  gap: Gap,
  where: string,
): Finding[] {
  const line = linesOf(content).find((pieces) =>
    pieces.some((piece) => piece.kind === "gap" && piece.id === gap.id),
  );
  const isAlone = line?.every((piece) => piece.kind === "gap" || piece.text.trim() === "") === true;
  if (!isAlone || accepted.length > 1) return [];
  const say =
    "A whole line is missing, which pupils may write in several ways. Accept them too, or leave some of the line.";
  return [found("whole-line-missing", "info", where, say)];
}

/** Two gaps side by side: nobody can tell where one answer ends. */
function adjacent(content: Content): Finding[] {
  const side = linesOf(content).some((line) => {
    const solid = line.filter((piece) => piece.kind === "gap" || piece.text.trim() !== "");
    return solid.some((piece, at) => piece.kind === "gap" && solid[at - 1]?.kind === "gap");
  });
  const say = "Two gaps stand side by side. Put code between them, or make them one.";
  return side ? [found("gaps-side-by-side", "warning", "program", say)] : [];
}

/** The completed line stands elsewhere in the program, where it can be copied from. */
function completedElsewhere(content: Content, key: Key): Finding[] {
  const lines = linesOf(content).map((pieces) => ({
    hasGap: pieces.some(({ kind }) => kind === "gap"),
    code: pieces
      .map((piece) => (piece.kind === "code" ? piece.text : (acceptedFor(key, piece.id)[0] ?? "")))
      .join("")
      .trim(),
  }));
  const copied = lines.find(
    ({ hasGap, code }) =>
      hasGap && code !== "" && lines.some((other) => !other.hasGap && sameCode(other.code, code)),
  );
  if (copied === undefined) return [];
  const say = `“${copied.code}” also stands whole in the program, where it can be copied. Choose another gap.`;
  return [found("answer-in-program", "warning", "program", say)];
}

function shape(content: Content, key: Key): Finding[] {
  if (content.language !== "python") return [];
  const lines = programLines(filledProgram(content, (id) => acceptedFor(key, id)[0] ?? ""));
  const trouble = shapeTrouble(lines);
  if (trouble === undefined) return [];
  const say = `With its gaps filled in, “${lines[trouble.line - 1]?.code ?? ""}” ${SHAPE_WORDS[trouble.trouble]}.`;
  return [found("program-does-not-run", "error", "program", say)];
}

/** An answer that begins or ends with a letter must not be part of a longer word. */
function standingAlone(answer: string): RegExp {
  const before = /^\w/.test(answer) ? "(?<!\\w)" : "";
  const after = /\w$/.test(answer) ? "(?!\\w)" : "";
  return new RegExp(before + escapePattern(answer) + after);
}

function found(
  rule: string,
  severity: Finding["severity"],
  where: string,
  message: string,
): Finding {
  return { rule, severity, where, message };
}
