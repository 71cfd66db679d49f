import type { Format } from "../format";
import { readCsv } from "./read-csv";
import { csvRefuses, writeCsv } from "./write-csv";

/** A table that spreadsheets open and teachers fill in. */
export const csv: Format = {
  label: "CSV",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  read: (source) => readCsv(source.kind === "text" ? source.text : ""),
  refuses: csvRefuses,
  write: (items) => ({ kind: "text", text: writeCsv(items) }),
};
