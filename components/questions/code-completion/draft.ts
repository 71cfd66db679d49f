import { completionOf } from "@/lib/core/questions/code-completion/compose";
import { acceptedFor } from "@/lib/core/questions/code-completion/mark";
import type { Content, Key } from "@/lib/core/questions/code-completion/schema";
import { gapsOf } from "@/lib/core/questions/code-completion/schema";
import type { Language } from "@/lib/core/questions/shared/code-text";
import type { Draft } from "../staff-part";

/** What else belongs to a gap: other right answers, a line each, and its hint. */
export interface Beside {
  readonly answer: string;
  readonly also: string;
  readonly hint: string;
}

/** A program as a teacher writes it: whole, with «guillemets» round what pupils are to fill in. */
export interface Written {
  readonly language: Language;
  readonly program: string;
  readonly gaps: readonly Beside[];
}

const GAP = /«([^«»\n]*)»/;

export function writtenIn({ content, answerKey }: Draft<Content, Key>): Written {
  const rightOf = (id: string) => acceptedFor(answerKey, id)[0] ?? "";
  return {
    language: content.language,
    program: content.pieces
      .map((piece) => (piece.kind === "code" ? piece.text : `«${rightOf(piece.id)}»`))
      .join(""),
    gaps: gapsOf(content).map(({ id, hint }) => ({
      answer: rightOf(id),
      also: acceptedFor(answerKey, id).slice(1).join("\n"),
      hint: hint ?? "",
    })),
  };
}

export function draftOf({ language, program, gaps }: Written): Draft<Content, Key> {
  const parts = program.split(GAP);
  const { content, key } = completionOf({
    language,
    pieces: parts.filter((_, index) => index % 2 === 0),
    gaps: answersIn(program).map((answer, index) => {
      const { also = "", hint = "" } = gaps[index] ?? {};
      const others = also.split("\n").filter((line) => line.trim() !== "");
      return { accepted: [answer, ...others], hint: hint.trim() === "" ? undefined : hint };
    }),
  });
  return { content, answerKey: key };
}

/** The program changed by typing: what belongs to a gap goes with its answer, or with its place while one is typed. */
export function withProgram(written: Written, program: string): Written {
  const answers = answersIn(program);
  const sameCount = answers.length === written.gaps.length;
  const left = [...written.gaps];
  const gaps = answers.map((answer, index): Beside => {
    const at = sameCount ? -1 : left.findIndex((one) => one.answer === answer);
    const kept = sameCount ? written.gaps[index] : left.splice(at, at === -1 ? 0 : 1)[0];
    return { also: "", hint: "", ...kept, answer };
  });
  return { ...written, program, gaps };
}

/** The program with a gap made of what is selected; unchanged where that is nothing or holds a gap or a line end. */
export function withGapAt(written: Written, start: number, end: number): Written {
  const { program } = written;
  const chosen = program.slice(start, end);
  const answer = chosen.trim();
  if (answer === "" || /[«»\n]/.test(answer)) return written;
  const before = program.slice(0, start) + (/^\s*/.exec(chosen)?.[0] ?? "");
  const after = (/\s*$/.exec(chosen)?.[0] ?? "") + program.slice(end);
  return withProgram(written, `${before}«${answer}»${after}`);
}

function answersIn(program: string): string[] {
  return program.split(GAP).filter((_, index) => index % 2 === 1);
}
