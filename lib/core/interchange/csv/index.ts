import type { Format } from "../format";
import { readCsv } from "./read-csv";
import { writeCsv } from "./write-csv";

/** A table that spreadsheets open and teachers fill in. */
export const csv: Format = {
  label: "CSV",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  read: (source) => readCsv(source.kind === "text" ? source.text : ""),
  refuses: ({ form }) =>
    form.kind === "program" ? "A table has no place for a program and its tests." : undefined,
  write: (items) => ({ kind: "text", text: writeCsv(items) }),
};
