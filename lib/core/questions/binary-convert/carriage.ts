import type { Carriage } from "../carriage";
import { newTextRule } from "../shared/new-text-rule";
import type { Content, Key } from "./schema";

/** Elsewhere it is a short answer: the number, as its key writes it. It does not come back from one. */
export const carriage: Carriage<Content, Key> = {
  toForm: (_content, { answer }) => ({
    kind: "text",
    size: "word",
    rule: { ...newTextRule([answer]), typoTolerance: false },
  }),
  fromForm: () => undefined,
};
