import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

export const carriage: Carriage<Content, Key> = {
  toForm: ({ items }, { groups, rule }) => ({ kind: "order", items, groups, rule }),
  fromForm: (form) =>
    form.kind === "order"
      ? {
          content: { v: 1, items: form.items },
          key: { v: 1, groups: form.groups, rule: form.rule },
        }
      : undefined,
};
