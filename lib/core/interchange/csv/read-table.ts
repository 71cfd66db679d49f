import type { Form } from "../form";
import { BrokenQuestion } from "../ledger";
import { sortingOf } from "../pairs";

interface Line {
  readonly left: string;
  readonly right: string;
}

/** Groups in the order of the options cell, or as they come. */
export function readSorting(lines: readonly Line[], listed: readonly string[]): Form {
  const groups = named(listed.length > 0 ? listed : lines.map(({ right }) => right), "g");
  return sortingOf(lines, groups, (right) => idOf(groups, right));
}

/** Rows with the columns that are right in each: "row => True", "row => one | two". */
export function readGrid(lines: readonly Line[], listed: readonly string[]): Form {
  const picked = lines.map(({ right }) => right.split(" | ").map((column) => column.trim()));
  const columns = named(listed.length > 0 ? listed : picked.flat(), "c");
  const rows = lines.map(({ left }, index) => ({ id: `r${index + 1}`, text: left }));
  return {
    kind: "grid",
    rows,
    columns,
    many: picked.some(({ length }) => length > 1),
    right: picked.map((chosen, index) => ({
      row: `r${index + 1}`,
      columns: chosen.map((column) => idOf(columns, column)),
    })),
  };
}

function named(texts: readonly string[], letter: string): { id: string; text: string }[] {
  return [...new Set(texts)].map((text, index) => ({ id: `${letter}${index + 1}`, text }));
}

function idOf(parts: readonly { id: string; text: string }[], text: string): string {
  const found = parts.find((part) => part.text === text);
  if (found === undefined) throw new BrokenQuestion(`“${text}” is not in its list of options.`);
  return found.id;
}
