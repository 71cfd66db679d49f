import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** Places on a picture, right ones and others. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ places, count, outlined }, key) => ({
    kind: "spots",
    places,
    right: key.places,
    count,
    outlined,
  }),
  fromForm: (form) => {
    if (form.kind !== "spots") return undefined;
    const { places, right, count, outlined } = form;
    return { content: { v: 2, places, count, outlined }, key: { v: 1, places: right } };
  },
};
