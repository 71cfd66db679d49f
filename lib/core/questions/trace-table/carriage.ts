import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A program, and the table of what happens in it. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ language, code, inputs, columns, rows, given }, { cells }) => ({
    kind: "cells",
    use: "trace",
    program: { language, code, inputs },
    columns,
    rows,
    given,
    right: cells,
  }),
  fromForm: (form) => {
    if (form.kind !== "cells" || form.use !== "trace" || form.program === undefined)
      return undefined;
    const { program, columns, rows, given, right } = form;
    return { content: { v: 1, ...program, columns, rows, given }, key: { v: 1, cells: right } };
  },
};
