import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A choice with one right option. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ options }, { correct, notes }) => ({
    kind: "choice",
    many: false,
    options: options.map((option) => {
      const note = notes.find((one) => one.option === option.id);
      return {
        ...option,
        right: option.id === correct,
        feedback: note?.feedback,
        misconception: note?.misconception,
      };
    }),
    minSelections: 1,
    maxSelections: 1,
    rule: "all-or-nothing",
  }),
  fromForm: (form) => {
    if (form.kind !== "choice" || form.many) return undefined;
    return {
      content: { v: 1, options: form.options.map(({ id, text }) => ({ id, text })) },
      key: {
        v: 1,
        correct: form.options.find(({ right }) => right)?.id ?? "",
        notes: form.options.flatMap(({ id, feedback, misconception }) =>
          feedback === undefined && misconception === undefined
            ? []
            : [{ option: id, feedback, misconception }],
        ),
      },
    };
  },
};
