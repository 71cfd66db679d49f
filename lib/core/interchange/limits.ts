import type { Form } from "./form";

/** Fewest and most of one list of a form that a question here may have, and what the list is called. */
type Limit = readonly [what: string, count: number, fewest: number, most: number];

/** What makes a form larger or smaller than a question may be: a sentence; undefined where it fits. */
export function outOfLimits(form: Form): string | undefined {
  for (const [what, count, fewest, most] of limitsOf(form)) {
    if (count > most) return `It has ${count} ${what}, and a question keeps ${most} at most.`;
    if (count < fewest) return `It has ${count} ${what}, and needs at least ${fewest}.`;
  }
  return undefined;
}

function limitsOf(form: Form): Limit[] {
  switch (form.kind) {
    case "choice":
      return [["answers to choose from", form.options.length, 2, form.many ? 8 : 6]];
    case "text":
      return [["accepted answers", form.rule.accepted.length, 1, 40]];
    case "pairs":
      return [
        ["pairs", form.left.length, 2, 8],
        ["items on the right", form.right.length, 2, 10],
      ];
    case "order":
      return [["items to put in order", form.items.length, 3, 8]];
    case "sort":
      return [
        ["groups", form.groups.length, 2, 5],
        ["items to sort", form.items.length, 3, 12],
      ];
    case "grid":
      return [
        ["rows", form.rows.length, 2, 10],
        ["columns", form.columns.length, 2, 5],
      ];
    case "gaps":
      return [
        ["pieces of text and gaps", form.pieces.length, 1, 60],
        ["words in its list", form.bank.length, 0, 16],
      ];
    case "essay":
      return [["points in its mark scheme", form.criteria.length, 1, 10]];
    case "program":
      return [["tests", form.tests.length, 1, 30]];
    case "labels":
      return [
        ["places", form.zones.length, 2, 12],
        ["labels", form.labels.length, 2, 15],
      ];
    case "spots":
      return [
        ["places to choose from", form.places.length, 2, 12],
        ["right places", form.right.length, 1, 6],
      ];
    case "lines":
      return [["lines", form.lines.length, 2, 20]];
    case "code":
      return [["pieces of code and gaps", form.pieces.length, 1, 41]];
    case "cells":
      return form.use === "trace"
        ? [
            ["columns", form.columns.length, 1, 6],
            ["rows", form.rows.length, 1, 24],
          ]
        : [
            ["columns", form.columns.length, 2, 8],
            ["rows", form.rows.length, 2, 16],
          ];
    case "number":
      return [];
  }
}
