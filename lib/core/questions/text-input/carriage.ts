import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A short answer. The words never to accept are worked out again when it is saved. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ size }, { rule }) => ({ kind: "text", size, rule: { ...rule, neverAccept: [] } }),
  fromForm: (form) =>
    form.kind === "text"
      ? { content: { v: 1, size: form.size }, key: { v: 1, rule: form.rule } }
      : undefined,
};
