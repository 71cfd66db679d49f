import type { Form } from "../form";

/** A kind of question as a row names it. */
export type RowKind =
  | "multiple choice"
  | "multiple select"
  | "true or false"
  | "short answer"
  | "number"
  | "matching"
  | "ordering"
  | "sorting"
  | "table"
  | "gaps"
  | "program lines"
  | "code with gaps"
  | "written answer";

/** What teachers write for it, beside its own name; in small letters, without hyphens. */
const ALSO: Readonly<Record<RowKind, readonly string[]>> = {
  "multiple choice": ["choice", "mcq", "mc", "single choice", "multichoice"],
  "multiple select": ["multiple answer", "multiple answers", "multiple response", "several"],
  "true or false": ["true false", "true/false", "tf", "truefalse"],
  "short answer": ["text", "text input", "shortanswer", "word", "short text"],
  number: ["numeric", "numerical"],
  matching: ["match", "pairs"],
  ordering: ["order", "sequence"],
  sorting: ["sort", "categorise", "categorize", "groups"],
  table: ["matrix", "grid"],
  gaps: ["cloze", "fill the gaps", "gap", "fill in the blanks", "fill in the blank"],
  "program lines": ["parsons", "parsons problem", "lines of a program"],
  "code with gaps": ["code completion", "complete the code"],
  "written answer": ["essay", "extended text", "long answer"],
};

/** The kind a row names; undefined for a word that is none. */
export function kindNamed(word: string): RowKind | undefined {
  const plain = word
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
  const kinds = Object.keys(ALSO) as RowKind[];
  return kinds.find((kind) => kind === plain || ALSO[kind].includes(plain));
}

export function kindOf(form: Form): RowKind {
  switch (form.kind) {
    case "choice":
      return form.many ? "multiple select" : "multiple choice";
    case "text":
      return "short answer";
    case "number":
      return "number";
    case "pairs":
      return "matching";
    case "order":
      return "ordering";
    case "sort":
      return "sorting";
    case "grid":
      return "table";
    case "gaps":
      return "gaps";
    case "lines":
      return "program lines";
    case "code":
      return "code with gaps";
    // A table refuses programs and tables; were one written, it would be text.
    case "program":
    case "cells":
    case "labels":
    case "spots":
    case "essay":
      return "written answer";
  }
}
