import type { Cell, Content, Key } from "./schema";

/** A table as it is written: every row with what changes in it, column by column. */
export interface Traced {
  readonly language: Content["language"];
  readonly code: string;
  readonly inputs: readonly string[];
  readonly columns: readonly { readonly name: string; readonly holds: "variable" | "output" }[];
  readonly rows: readonly {
    readonly line: number | null;
    /** One for each column; "" where nothing changes. */
    readonly values: readonly string[];
  }[];
}

/** Content and key with every cell left to the pupil. */
export function traceTableOf(traced: Traced): { content: Content; key: Key } {
  const columns = traced.columns.map((column, index) => ({ id: `c${index + 1}`, ...column }));
  return {
    content: {
      v: 1,
      language: traced.language,
      code: traced.code,
      inputs: [...traced.inputs],
      columns,
      rows: traced.rows.map(({ line }) => ({ line })),
      given: [],
    },
    key: {
      v: 1,
      cells: traced.rows.flatMap(({ values }, row) =>
        columns.flatMap(({ id }, index): Cell[] => {
          const value = values[index] ?? "";
          return value === "" ? [] : [{ column: id, row, value }];
        }),
      ),
    },
  };
}
