import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

export const carriage: Carriage<Content, Key> = {
  toForm: ({ minWords, maxWords }, { criteria, modelAnswer, strictness }) => ({
    kind: "essay",
    minWords,
    maxWords,
    criteria,
    modelAnswer,
    strictness,
  }),
  fromForm: (form) => {
    if (form.kind !== "essay") return undefined;
    const { minWords, maxWords, criteria, modelAnswer, strictness } = form;
    return {
      content: { v: 1, minWords, maxWords },
      key: { v: 1, criteria, modelAnswer, strictness },
    };
  },
};
