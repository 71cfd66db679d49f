import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

const MOST_WORDS = 500;

/** Elsewhere nobody asks on: it is a written answer with the same mark scheme. It does not come back from one. */
export const carriage: Carriage<Content, Key> = {
  toForm: (_content, { rubric, modelAnswer, strictness }) => ({
    kind: "essay",
    minWords: 0,
    maxWords: MOST_WORDS,
    criteria: [{ id: "a", text: rubric, points: 1, keywords: [] }],
    modelAnswer,
    strictness,
  }),
  fromForm: () => undefined,
};
