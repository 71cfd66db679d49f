import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** Lines to put together. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ language, asksIndent, lines }, { solutions }) => ({
    kind: "lines",
    language,
    asksIndent,
    lines,
    solutions,
  }),
  fromForm: (form) => {
    if (form.kind !== "lines") return undefined;
    const { language, asksIndent, lines, solutions } = form;
    return { content: { v: 1, language, asksIndent, lines }, key: { v: 1, solutions } };
  },
};
