import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** Labels on a picture. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ zones, labels }, { placements }) => ({ kind: "labels", zones, labels, placements }),
  fromForm: (form) =>
    form.kind === "labels"
      ? {
          content: { v: 1, zones: form.zones, labels: form.labels },
          key: { v: 1, placements: form.placements },
        }
      : undefined,
};
