import { oneLine } from "../shared/one-line";
import type { Content, Response } from "./schema";
import { inputRows, openCells, valueAt } from "./table-rows";

/** What is asked beside the prompt: the expressions, or the table whose gate is to be named. */
export function bodyText(content: Content): string {
  if (content.ask === "table") {
    return oneLine(content.columns.map(({ expression }) => expression).join("; "));
  }
  const { inputs, outputs } = content;
  const rows = inputRows(inputs).map((bits, row) => `${bits} → ${outputs.charAt(row)}`);
  return `${inputs.join("")}: ${rows.join(", ")}`;
}

/** "A AND B: 0, 0, –, 1", the cells to fill from top to bottom; or the gate that was named. */
export function describeAnswer(content: Content, response: Response): string {
  if (response.ask === "gate") return response.gate ?? "";
  if (content.ask === "gate" || response.cells.length === 0) return "";
  const open = openCells(content);
  return content.columns
    .map(({ id, expression }) => {
      const places = open.filter(({ column }) => column === id);
      const values = places.map(({ row }) => valueAt(response.cells, id, row) ?? "–");
      return { expression, values };
    })
    .filter(({ values }) => values.length > 0)
    .map(({ expression, values }) => oneLine(`${expression}: ${values.join(", ")}`))
    .join("; ");
}
