import { describe, expect, it, test } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import { lessonOfLines } from "@/test/lesson-of-lines";

const METALS = [
  ["Metal", "Magnetic", "Used in coins"],
  ["Iron", "✓", "✗"],
  ["Nickel", "✓", "✓"],
  ["Copper", "✗", "✓"],
];

function asked(rows: string[][], heading = "Properties of metals") {
  const lesson = lessonOfLines(`# ${heading}`);
  const table = {
    kind: "table" as const,
    rows,
    text: rows.map((row) => row.join(" | ")).join("\n"),
  };
  const document: SourceDocument = {
    ...lesson,
    blocks: [...lesson.blocks, { address: "Slide 2, table", ...table }],
  };
  const request = { count: 5, types: ["matrix"], instructions: "", pupilAge: 12 };
  return generateOffline(document, request).questions;
}

interface Shown {
  readonly rows: readonly { id: string; text: string }[];
  readonly columns: readonly { id: string; text: string }[];
}

/** "Iron: Magnetic" for every row, as its key has it. */
function ticks(questions: ReturnType<typeof asked>): string[] {
  return questions.flatMap(({ content, key }) => {
    const { rows, columns } = content as Shown;
    const keyed = key as { rows: { row: string; columns: string[] }[] };
    const text = (list: Shown["rows"], id: string) => list.find((one) => one.id === id)?.text;
    return keyed.rows
      .map((one) => `${text(rows, one.row)}: ${one.columns.map((id) => text(columns, id)).sort()}`)
      .sort();
  });
}

describe("a table of ticks", () => {
  it("is asked for as the lesson has it", () => {
    const made = asked(METALS);
    expect(made[0]?.prompt).toBe(
      "“Properties of metals”: choose every column that fits in each row.",
    );
    expect(ticks(made)).toEqual([
      "Copper: Used in coins",
      "Iron: Magnetic",
      "Nickel: Magnetic,Used in coins",
    ]);
    expect(made[0]?.lint).toEqual([]);
  });

  test.each([
    ["yes and no", (cell: string) => ({ "✓": "Yes", "✗": "No" })[cell] ?? cell],
    ["ticks and empty cells", (cell: string) => (cell === "✗" ? "" : cell)],
  ])("may say it with %s", (_, sign) => {
    const rows = METALS.map((row) => row.map(sign));
    expect(ticks(asked(rows))).toEqual(ticks(asked(METALS)));
  });

  it("asks for one column where one fits each row", () => {
    const rows = METALS.map((row) => (row[0] === "Nickel" ? ["Nickel", "✓", "✗"] : row));
    const [question] = asked(rows);
    expect(question?.prompt).toContain("choose the column that fits in each row");
    expect(question?.content).toMatchObject({ choices: "one" });
  });

  it("leaves out a column that is the same everywhere, and a row of which nothing holds", () => {
    const rows = METALS.map((row, at) => [...row, at === 0 ? "A solid at room temperature" : "✓"]);
    expect(ticks(asked([...rows, ["Tin", "✗", "✗", "✓"]]))).toEqual(ticks(asked(METALS)));
  });
});

describe("no table of ticks is asked for", () => {
  test.each([
    [
      "where a cross could mean either",
      METALS.map((row) => row.map((c) => (c === "✓" ? "x" : c === "✗" ? "" : c))),
    ],
    [
      "where a cell says something else",
      METALS.map((row) => row.map((c) => (row[0] === "Iron" && c === "✗" ? "rarely" : c))),
    ],
    ["where the class ticks off what it did", [["Task", "Done", "Checked"], ...METALS.slice(1)]],
    ["of two rows", METALS.slice(0, 3)],
    [
      "where every row is the same",
      [METALS[0] ?? [], ["Iron", "✓", "✗"], ["Tin", "✓", "✗"], ["Zinc", "✓", "✗"]],
    ],
    ["where a row stands twice", [...METALS, ["iron", "✗", "✓"]]],
  ])("%s", (_, rows) => {
    expect(asked(rows)).toEqual([]);
  });

  test("under a heading that sets a task", () => {
    expect(asked(METALS, "Your turn")).toEqual([]);
  });
});
