import { headingOf } from "./csv/row";
import { readRows } from "./csv/rows";

/** What a file of plain text is: a table whose first row names its columns, or GIFT; undefined for neither. */
export function formatOfText(text: string): "gift" | "csv" | undefined {
  const [line = ""] = text.trimStart().split(/\r?\n/, 1);
  const columns = (readRows(line)[0] ?? []).map((cell) => headingOf(cell).column);
  if (columns.includes("question") && columns.includes("answer")) return "csv";
  // What begins with a bracket is JSON or program code.
  if (/^\s*[{[]/.test(text)) return undefined;
  const open = text.indexOf("{");
  return open !== -1 && text.lastIndexOf("}") > open ? "gift" : undefined;
}
