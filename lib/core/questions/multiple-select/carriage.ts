import type { Carriage } from "../carriage";
import type { Content, Key } from "./schema";

/** A choice with several right options. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ options, minSelections, maxSelections }, { correct, rule, notes }) => ({
    kind: "choice",
    many: true,
    options: options.map((option) => {
      const note = notes.find((one) => one.option === option.id);
      return {
        ...option,
        right: correct.includes(option.id),
        feedback: note?.feedback,
        misconception: note?.misconception,
      };
    }),
    minSelections,
    maxSelections,
    rule,
  }),
  fromForm: (form) => {
    if (form.kind !== "choice" || !form.many) return undefined;
    const { options, minSelections, maxSelections, rule } = form;
    return {
      content: {
        v: 1,
        options: options.map(({ id, text }) => ({ id, text })),
        minSelections,
        maxSelections,
      },
      key: {
        v: 1,
        correct: options.flatMap(({ id, right }) => (right ? [id] : [])),
        rule,
        notes: options.flatMap(({ id, feedback, misconception }) =>
          feedback === undefined && misconception === undefined
            ? []
            : [{ option: id, feedback, misconception }],
        ),
      },
    };
  },
};
