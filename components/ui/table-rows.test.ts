import { describe, expect, test } from "vitest";
import type { Column, Row } from "./table-rows";
import { filterRows, rowsToCsv, sortRows } from "./table-rows";

const columns: Column[] = [
  { id: "name", label: "Name" },
  { id: "score", label: "Score", align: "end" },
  { id: "do", label: "Do", isAction: true },
];
const row = (id: string, name: string, score?: number): Row => ({
  id,
  cells: { name, score, do: { text: "", node: "button" } },
});
const ids = (rows: readonly Row[]) => rows.map((entry) => entry.id).join("");

describe("sorting", () => {
  const rows = [row("a", "9C", 0), row("b", "10A"), row("c", "7a", -5), row("d", "7B", 10)];

  test("numbers by size, zero and negatives included, empty cells last both ways", () => {
    expect(ids(sortRows(rows, { column: "score", direction: "ascending" }))).toBe("cadb");
    expect(ids(sortRows(rows, { column: "score", direction: "descending" }))).toBe("dacb");
  });

  test("names as a person sorts them: 7a, 7B, 9C, 10A", () => {
    expect(ids(sortRows(rows, { column: "name", direction: "ascending" }))).toBe("cdab");
  });
});

test("every word of the filter must be somewhere in the row", () => {
  const rows = [row("a", "Amelia Hughes", 7), row("b", "Bilal Hughes", 9)];
  expect(ids(filterRows(rows, " HUGHES  amel "))).toBe("a");
  expect(ids(filterRows(rows, "hughes 9"))).toBe("b");
  expect(ids(filterRows(rows, "  "))).toBe("ab");
});

describe("CSV", () => {
  test("quotes what must be quoted and leaves out columns of buttons", () => {
    expect(rowsToCsv(columns, [row("a", 'O’Neill, "Zoë"\nand son', 3.5)])).toBe(
      '\uFEFFName,Score\r\n"O’Neill, ""Zoë""\nand son",3.5\r\n',
    );
  });

  test("a column that has a standard term goes by it, so that its name stays what spreadsheets know", () => {
    const named: Column = { id: "score", label: "Got it right", term: "Facility" };
    expect(rowsToCsv([named], [row("a", "Ann", 0.5)])).toBe("\uFEFFFacility\r\n0.5\r\n");
  });

  test.each(["=HYPERLINK(1)", "+44 7700", "@SUM(A1)", "-2+3", "\t=1", "\r=1"])(
    "a cell that begins as a formula (%j) is text",
    (name) => {
      expect(rowsToCsv(columns, [row("a", name)])).toContain(`'${name}`);
    },
  );

  test("plain numbers stay numbers", () => {
    expect(rowsToCsv(columns, [row("a", "-5", -5)])).toContain("\r\n-5,-5\r\n");
  });
});
