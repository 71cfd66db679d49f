import type * as rules from "@/lib/core/questions/matrix/schema";
import { byId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

export interface Column {
  readonly id: string;
  readonly text: string;
}

/** A row with its right columns. */
export interface AnsweredRow {
  readonly id: string;
  readonly text: string;
  readonly columns: readonly string[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly AnsweredRow[];
  readonly choices: rules.Content["choices"];
}

type MatrixDraft = Draft<rules.Content, rules.Key>;

/** The table as a teacher edits it: the rows in the order of the key, each with its answer. */
export function tableIn({ content, answerKey }: MatrixDraft): Table {
  const place = new Map(answerKey.rows.map(({ row }, index) => [row, index]));
  const rightIn = new Map(answerKey.rows.map(({ row, columns }) => [row, columns]));
  const last = answerKey.rows.length;
  const rows = content.rows
    .map((row) => ({ ...row, columns: rightIn.get(row.id) ?? [] }))
    .sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
  return { columns: content.columns, choices: content.choices, rows };
}

/** Content and key of a table; a row keeps to the columns there are, and to one where one may be chosen. */
export function draftOf({ columns, rows, choices }: Table): MatrixDraft {
  const fitted = (chosen: readonly string[]): string[] => {
    const known = columns.map(({ id }) => id).filter((id) => chosen.includes(id));
    const kept = known.length === 0 ? columns.slice(0, 1).map(({ id }) => id) : known;
    return choices === "one" ? kept.slice(0, 1) : kept;
  };
  return {
    content: {
      v: 1,
      columns: columns.map(({ id, text }) => ({ id, text })),
      rows: byId(rows).map(({ id, text }) => ({ id, text })),
      choices,
    },
    answerKey: {
      v: 1,
      rows: rows.map((row) => ({ row: row.id, columns: fitted(row.columns) })),
    },
  };
}

/** The row with a column chosen; where several may be, it is taken back unless it is the last. */
export function withChoice(
  row: AnsweredRow,
  column: string,
  choices: rules.Content["choices"],
): AnsweredRow {
  if (choices === "one") return { ...row, columns: [column] };
  const others = row.columns.filter((id) => id !== column);
  if (others.length === row.columns.length) return { ...row, columns: [...others, column] };
  return others.length === 0 ? row : { ...row, columns: others };
}
