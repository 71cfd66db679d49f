import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Content, Key, Response } from "./schema";

/** Right rows of all rows; where several columns may be chosen, a row is right when exactly the right ones are. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistRows(content, key.rows, "answer key");
  insistRows(content, response.rows, "answer");
  const given = new Map(response.rows.map(({ row, columns }) => [row, columns]));
  const worth = new Fraction(1, key.rows.length);
  const parts = key.rows.map(({ row, columns }): SharePart => {
    const chosen = given.get(row);
    const fits = chosen !== undefined && isSameChoice(columns, chosen);
    const note = noteOf(chosen, fits);
    return { id: row, earned: fits ? worth : NOTHING, worth, note };
  });
  return resultOf(maxPoints, parts, describeRows(content, response));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, rows: key.rows.map(({ row, columns }) => ({ row, columns: [...columns] })) };
}

/** "Iron rusts → True; Gold rusts → False", in the order of the table. */
export function describeRows(content: Content, { rows }: Pick<Response, "rows">): string {
  return answerParts(content, { rows })
    .map(({ name, words }) => `${name} → ${words}`)
    .join("; ");
}

/** Each row that was answered, with its columns. */
export function answerParts(content: Content, { rows }: Pick<Response, "rows">): AnswerPart[] {
  return content.rows.flatMap(({ id, text }) => {
    const columns = rows.find(({ row }) => row === id)?.columns;
    if (columns === undefined) return [];
    return [{ name: oneLine(text), words: oneLine(describeColumns(content, columns)) }];
  });
}

/** "Solid, Liquid": the chosen columns, in the order of the table. */
export function describeColumns({ columns }: Content, chosen: readonly string[]): string {
  return columns
    .filter(({ id }) => chosen.includes(id))
    .map(({ text }) => text)
    .join(", ");
}

export function isSameChoice(right: readonly string[], chosen: readonly string[]): boolean {
  return right.length === chosen.length && right.every((id) => chosen.includes(id));
}

function insistRows(content: Content, rows: Key["rows"], what: "answer key" | "answer"): void {
  const known = insistOnce(idsOf(content.rows), "list of rows");
  const columns = insistOnce(idsOf(content.columns), "list of columns");
  const named = rows.map(({ row }) => row);
  insistKnown(insistOnce(named, what), known, what);
  for (const row of rows) {
    insistKnown(insistOnce(row.columns, what), columns, what);
    insistRoom(content, row.columns, what);
  }
}

function insistRoom({ choices }: Content, chosen: readonly string[], what: string): void {
  if (choices === "several" || chosen.length === 1) return;
  throw new AppError("invalid", `The ${what} chooses several columns in a row that takes one.`);
}

function noteOf(chosen: readonly string[] | undefined, fits: boolean): string {
  if (chosen === undefined) return "Nothing chosen.";
  return fits ? "Right." : "Not the right choice.";
}
