import type { Item, ItemFile } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, readEach } from "../ledger";
import { sameWords } from "../same-words";
import type { RowKind } from "./kinds";
import { kindNamed } from "./kinds";
import { readForm } from "./read-form";
import type { Column, Row } from "./row";
import { headingOf, linesIn, rowOf } from "./row";
import { readRows } from "./rows";

/** Reads a table of questions: a row of headings, then a question a row. */
export function readCsv(text: string): ItemFile {
  const [first = [], ...rest] = readRows(text);
  const headings = first.map(headingOf);
  const has = (column: Column) => headings.some((heading) => heading.column === column);
  if (!has("question") || !has("answer")) {
    const why =
      "The first row must name the columns: at least “question” and “answer”, and “type” and “options” where they are needed.";
    return { items: [], notCarried: [], broken: [{ question: "The whole file", why }] };
  }
  const rows = rest.map((cells) => rowOf(headings, cells));
  return readEach(rows, (row) => row.get("question") ?? "", readRow);
}

function readRow(row: Row, lose: Lose): Item {
  const prompt = row.get("question") ?? "";
  const said = (column: Column) => row.get(column) ?? "";
  return {
    name: sameWords(prompt).slice(0, 60),
    prompt,
    form: readForm(kindIn(row), row, lose),
    ...number("points", said("marks")),
    ...number("difficulty", said("difficulty")),
    ...number("timeEstimateSeconds", said("seconds")),
    ...words("topic", said("topic")),
    ...words("objective", said("objective")),
    ...words("hint", said("hint")),
    ...words("scaffold", said("easier form")),
    feedback: {
      correct: said("feedback right"),
      partial: said("feedback partly"),
      incorrect: said("feedback wrong"),
    },
    tags: said("tags")
      .split(/[;\n]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  };
}

/** The kind a row names; without one, a choice where there are options and a short answer where there are none. */
function kindIn(row: Row): RowKind {
  const word = row.get("type") ?? "";
  const kind = kindNamed(word);
  if (kind !== undefined) return kind;
  if (word !== "") throw new BrokenQuestion(`“${word.slice(0, 40)}” is no kind of question.`);
  return linesIn(row, "options").length > 0 ? "multiple choice" : "short answer";
}

function number<Name extends string>(name: Name, text: string) {
  const value = Number(text.replace(",", "."));
  return text === "" || Number.isNaN(value) ? {} : ({ [name]: value } as Record<Name, number>);
}

function words<Name extends string>(name: Name, text: string) {
  return text === "" ? {} : ({ [name]: text } as Record<Name, string>);
}
