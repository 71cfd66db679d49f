import type { Carriage } from "../carriage";
import { programForm } from "../shared/program-form";
import type { Content, Key } from "./schema";

/** A program with its tests. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ starter, tests, seconds, required, forbidden }, { solution, hidden, hiddenWeight }) =>
    programForm({ starter, solution, tests, hidden, hiddenWeight, seconds, required, forbidden }),
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
