import type { Form } from "../form";
import type { Item } from "../item";
import { markSchemeText } from "../mark-scheme-text";
import { pairLines } from "../pairs";
import { plainLines } from "../programs/lines";
import { sameWords } from "../same-words";
import { codeAsGaps } from "./code-text";
import { gapText } from "./gap-text";
import { kindOf } from "./kinds";
import { toleranceText } from "./read-number";
import type { Column } from "./row";
import { COLUMNS } from "./row";
import { writeRows } from "./rows";

type Cells = Readonly<Partial<Record<Column, string>>>;

/** Why a table cannot hold a question. */
export function csvRefuses({ form }: Item): string | undefined {
  if (form.kind === "program") return "A table has no place for a program and its tests.";
  if (form.kind === "labels" || form.kind === "spots") return "A table has no place for a picture.";
  return form.kind === "cells" ? "A table has no place for a table inside it." : undefined;
}

/** Questions as a table, a row each. */
export function writeCsv(items: readonly Item[]): string {
  const rows = items.map((item) => {
    const cells: Cells = { ...sharedCells(item), ...formCells(item.form) };
    return COLUMNS.map((column) => cells[column] ?? "");
  });
  return writeRows([COLUMNS, ...rows]);
}

function sharedCells(item: Item): Cells {
  const { feedback } = item;
  return {
    type: kindOf(item.form),
    question: item.prompt,
    marks: String(item.points ?? ""),
    topic: item.topic ?? "",
    objective: item.objective ?? "",
    difficulty: String(item.difficulty ?? ""),
    seconds: String(item.timeEstimateSeconds ?? ""),
    hint: item.hint ?? "",
    "easier form": item.scaffold ?? "",
    "feedback right": feedback.correct,
    "feedback partly": feedback.partial,
    "feedback wrong": feedback.incorrect,
    tags: item.tags.join("; "),
  };
}

function formCells(form: Form): Cells {
  switch (form.kind) {
    case "choice":
      return {
        options: lines(form.options.map(({ text }) => text)),
        answer: lines(form.options.filter(({ right }) => right).map(({ text }) => text)),
      };
    case "text":
      return { answer: lines(form.rule.accepted.map(accepted)) };
    case "number":
      return {
        answer: form.value,
        tolerance: toleranceText(form),
        units: form.asksUnit
          ? form.units.map(({ name, factor }) => `${name} = ${factor}`).join("; ")
          : "",
      };
    case "order":
      return { answer: orderLines(form) };
    case "gaps":
      return { answer: gapText(form), options: lines(form.bank.map(({ text }) => text)) };
    case "essay":
      return {
        answer: markSchemeText(form.criteria),
        "model answer": form.modelAnswer,
        words: `${form.minWords}-${form.maxWords}`,
      };
    case "lines": {
      const { right, wrong } = plainLines(form);
      return { answer: codeLines(right), options: codeLines(wrong) };
    }
    case "code":
      return { answer: gapText(codeAsGaps(form)) };
    case "program":
    case "cells":
    case "labels":
    case "spots":
      return {};
    default:
      return tableCells(form);
  }
}

function accepted({ text, weight }: { text: string; weight: number }): string {
  const isPlain = weight === 1 && !/^[\d.]+%: /.test(text.trim());
  return isPlain ? text : `${Number((weight * 100).toFixed(5))}%: ${text.trim()}`;
}

function orderLines({ groups, items }: Extract<Form, { kind: "order" }>): string {
  const text = (id: string) => sameWords(items.find((item) => item.id === id)?.text ?? "");
  return groups.map((group) => group.map(text).join(" || ")).join("\n");
}

function tableCells(form: Extract<Form, { kind: "pairs" | "sort" | "grid" }>): Cells {
  const line = (left: string, right: string) =>
    `${sameWords(left).replaceAll("=>", "⇒")} => ${sameWords(right)}`;
  if (form.kind === "grid") {
    const column = (id: string) => sameWords(form.columns.find((one) => one.id === id)?.text ?? "");
    return {
      options: lines(form.columns.map(({ text }) => text)),
      answer: form.rows
        .map(({ id, text }) => {
          const chosen = form.right.find(({ row }) => row === id)?.columns ?? [];
          return line(text, chosen.map(column).join(" | "));
        })
        .join("\n"),
    };
  }
  const pairs = pairLines(form);
  const rest = pairs.filter(([left]) => left === "").map(([, right]) => right);
  return {
    options: lines(form.kind === "sort" ? form.groups.map(({ text }) => text) : rest),
    answer: pairs
      .filter(([left]) => left !== "")
      .map(([left, right]) => line(left, right))
      .join("\n"),
  };
}

/** White space before code is part of it. */
const codeLines = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\s\p{Cc}]/gu, " ").trimEnd()).join("\n");

const lines = (texts: readonly string[]): string => texts.map(sameWords).join("\n");
