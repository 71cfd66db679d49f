import type { Finding } from "../finding";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

/** More no longer fit on a pupil's screen without scrolling. */
const MOST_ROWS = 8;
/** Column names that ask whether a statement holds: to deny a "not" is a riddle. */
const TRUTH = /^(?:true|false|yes|no|right|wrong|correct|incorrect|agree|disagree)$/i;
const NEGATION = /\b(?:not|never|no|cannot|without|neither|nor)\b|n['’]t\b/i;

export function lint(content: Content, key: Key): Finding[] {
  const rows = key.rows.map(({ row }) => row);
  const columns = key.rows.flatMap((row) => row.columns);
  return [
    ...idFindings(content.rows, rows, "rows"),
    ...idFindings(content.columns, columns, "columns"),
    ...unanswered(content, key),
    ...repeated(content),
    ...unusedColumns(content, columns),
    ...negative(content),
    ...tooMany(content),
  ];
}

function unanswered({ rows, choices }: Content, key: Key): Finding[] {
  return rows.flatMap(({ id, text }): Finding[] => {
    const answers = key.rows.filter(({ row }) => row === id);
    if (answers.length === 0) {
      return [error("row-without-answer", "rows", `“${text}” has no answer. Choose one.`)];
    }
    const chosen = answers.flatMap(({ columns }) => columns);
    const allowed = choices === "one" ? 1 : new Set(chosen).size;
    if (answers.length === 1 && chosen.length <= allowed) return [];
    return [
      error(
        "too-many-answers",
        "rows",
        `“${text}” has more answers than one row takes. Leave one.`,
      ),
    ];
  });
}

function repeated({ rows, columns }: Content): Finding[] {
  return [
    ...sameTextFindings(rows, sameText, (text) =>
      error("duplicate-rows", "rows", `“${text}” stands in two rows. Change one of them.`),
    ),
    ...sameTextFindings(columns, sameText, (text) =>
      error("duplicate-columns", "columns", `Two columns are called “${text}”. Rename one.`),
    ),
  ];
}

/** The same answer in every row asks nothing; a column that is never right is soon found out. */
function unusedColumns({ columns }: Content, used: readonly string[]): Finding[] {
  const unused = columns.filter(({ id }) => !used.includes(id));
  if (unused.length === columns.length - 1) {
    return [
      warning("same-answer-everywhere", "rows", "Every row has the same answer. Change some rows."),
    ];
  }
  return unused.map(({ text }) =>
    warning(
      "column-never-right",
      "columns",
      `“${text}” is right in no row. Use it, or leave it out.`,
    ),
  );
}

function negative({ rows, columns }: Content): Finding[] {
  if (!columns.some(({ text }) => TRUTH.test(text.trim()))) return [];
  return rows
    .filter(({ text }) => NEGATION.test(text))
    .map(({ text }) =>
      warning("negative-statement", "rows", `“${text}” says what is not so. Say what is so.`),
    );
}

function tooMany({ rows }: Content): Finding[] {
  if (rows.length <= MOST_ROWS) return [];
  const message = `There are ${rows.length} rows. ${MOST_ROWS} fit on a pupil's screen: leave some out.`;
  return [warning("too-many-rows", "rows", message)];
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
