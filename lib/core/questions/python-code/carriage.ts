import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A program with its tests. */
export const carriage: Carriage<Content, Key> = {
  toForm: (content, { solution, hidden, hiddenWeight }) => ({
    kind: "program",
    starter: content.starter,
    solution,
    tests: [
      ...content.tests.map((test) => ({ ...test, hidden: false })),
      ...hidden.map((test) => ({ ...test, hidden: true })),
    ],
    hiddenWeight,
    seconds: content.seconds,
    required: content.required,
    forbidden: content.forbidden,
  }),
  fromForm: (form) => {
    if (form.kind !== "program") return undefined;
    const of = (isHidden: boolean) =>
      form.tests.flatMap(({ hidden, ...test }) => (hidden === isHidden ? [test] : []));
    const { starter, solution, hiddenWeight, seconds, required, forbidden } = form;
    const hidden = of(true);
    return {
      content: {
        v: 1,
        starter,
        tests: of(false),
        hiddenTests: hidden.length,
        required,
        forbidden,
        seconds,
      },
      key: { v: 1, solution, hidden, hiddenWeight },
    };
  },
};
