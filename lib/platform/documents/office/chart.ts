import type { XmlElement } from "../xml";
import { childAt, childrenOf, descendantsOf } from "../xml";
import { drawingText } from "./drawing-paragraph";

/** What a chart says: its titles and labels, and its data as a table with the series as columns. */
export interface ChartText {
  readonly titles: readonly string[];
  readonly rows: string[][];
}

export function readChart(chart: XmlElement): ChartText {
  const titles = descendantsOf(chart, "rich").map(drawingText);
  const extended = descendantsOf(chart, "chartData").flatMap((data) => descendantsOf(data, "pt"));
  return {
    titles: titles.filter((title) => title !== ""),
    rows: [...dataRows(chart), ...extended.map((point) => [point.textContent ?? ""])],
  };
}

/** Text boxes that were drawn on top of a chart. */
export function readChartShapes(drawing: XmlElement): string[] {
  return descendantsOf(drawing, "txBody")
    .map(drawingText)
    .filter((text) => text !== "");
}

function dataRows(chart: XmlElement): string[][] {
  const series = descendantsOf(chart, "ser");
  if (series.length === 0) return [];
  const names = series.map((one) => cachedValues(childAt(one, "tx")).join(" "));
  const categories = series.map((one) => cachedValues(firstOf(one, "cat", "xVal")));
  const values = series.map((one) => cachedValues(firstOf(one, "val", "yVal")));
  const longest = categories.reduce((a, b) => (b.length > a.length ? b : a), []);
  const count = Math.max(longest.length, ...values.map((column) => column.length));
  const rows = Array.from({ length: count }, (_, at) => [
    longest[at] ?? "",
    ...values.map((column) => column[at] ?? ""),
  ]);
  return [["", ...names], ...rows];
}

function firstOf(node: XmlElement, ...names: string[]): XmlElement | undefined {
  return names.map((name) => childAt(node, name)).find((found) => found !== undefined);
}

/** The values Office keeps in the file so that a chart can be drawn without its workbook. */
function cachedValues(node: XmlElement | undefined): string[] {
  if (node === undefined) return [];
  const points = descendantsOf(node, "pt");
  const plain = childrenOf(node, "v");
  return (points.length > 0 ? points : plain).map((point) => shortNumber(point.textContent ?? ""));
}

/** Caches hold 0.30000000000000004 where the chart shows 0.3. */
function shortNumber(text: string): string {
  const value = text.trim();
  return /^-?\d+\.\d{7,}$/.test(value) ? String(Number(Number(value).toPrecision(6))) : value;
}
