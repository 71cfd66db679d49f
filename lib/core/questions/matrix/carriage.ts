import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

export const carriage: Carriage<Content, Key> = {
  toForm: ({ rows, columns, choices }, key) => ({
    kind: "grid",
    rows,
    columns,
    many: choices === "several",
    right: key.rows,
  }),
  fromForm: (form) => {
    if (form.kind !== "grid") return undefined;
    const { rows, columns, many, right } = form;
    return {
      content: { v: 1, rows, columns, choices: many ? "several" : "one" },
      key: { v: 1, rows: right },
    };
  },
};
