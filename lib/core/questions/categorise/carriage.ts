import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

export const carriage: Carriage<Content, Key> = {
  toForm: ({ groups, items }, { placements }) => ({ kind: "sort", groups, items, placements }),
  fromForm: (form) =>
    form.kind === "sort"
      ? {
          content: { v: 1, groups: form.groups, items: form.items },
          key: { v: 1, placements: form.placements },
        }
      : undefined,
};
