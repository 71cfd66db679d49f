import Papa from "papaparse";
import type { RosterPupil, RosterRow } from "@/lib/core/exams/roster";
import { readRoster } from "@/lib/core/exams/roster";
import type { FileProblem, ReadFile } from "./file-problem";
import { readText, whyUnreadable } from "./read-text";

const SEPARATORS = [",", ";", "\t"] as const;
/** What some spreadsheets write first, to name their separator. */
const NAMED_SEPARATOR = /^sep=(.)(\r\n|\n|\r)/;

/** Reads a roster: any of the encodings, separators and line ends that spreadsheets write. */
export async function readRosterFile(file: string): Promise<ReadFile<readonly RosterPupil[]>> {
  const read = await readText(file).catch((error: unknown) => whyUnreadable(error));
  if (typeof read === "string")
    return { value: [], problems: [{ file, line: undefined, message: read }] };
  const at = (line: number, message: string): FileProblem => ({ file, line, message });
  const { rows, faults } = rowsOf(read.text);
  const { pupils, problems } = readRoster(rows);
  const found = [
    ...read.unreadableLines.map((line) =>
      at(
        line,
        "It has characters that are no letters, or not in the encoding of the other lines. Save the file as “CSV UTF-8”.",
      ),
    ),
    ...faults.map(({ line, message }) => at(line, message)),
    ...problems.map(({ line, message }) => at(line, message)),
  ];
  return { value: pupils, problems: found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

interface Rows {
  readonly rows: readonly RosterRow[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

function rowsOf(text: string): Rows {
  const named = NAMED_SEPARATOR.exec(text);
  const skipped = named?.[0] ?? "";
  const body = text.slice(skipped.length).replace(/(\r\n|\n|\r)+$/, "");
  if (body === "") return { rows: [], faults: [] };
  const delimiter = named?.[1] ?? separatorOf(body);
  const rows: RosterRow[] = [];
  const faults: { line: number; message: string }[] = [];
  let line = skipped === "" ? 1 : 2;
  let from = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors, meta }) => {
      rows.push({ line, cells: data });
      for (const error of errors)
        if (error.type === "Quotes") faults.push({ line, message: QUOTES });
      line += lineEnds(body.slice(from, meta.cursor));
      from = meta.cursor;
    },
  });
  return { rows, faults };
}

const QUOTES = "A quotation mark is opened and not closed, or stands where none can be.";

/** The one that the row of headings has most of. */
function separatorOf(text: string): string {
  const [heading = ""] = text.split(/\r\n|\n|\r/, 1);
  const count = (separator: string) => heading.split(separator).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
