import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

export const carriage: Carriage<Content, Key> = {
  toForm: ({ left, right }, { pairs }) => ({ kind: "pairs", left, right, pairs }),
  fromForm: (form) =>
    form.kind === "pairs"
      ? {
          content: { v: 1, left: form.left, right: form.right },
          key: { v: 1, pairs: form.pairs },
        }
      : undefined,
};
