import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import type { Form, FormGap, FormOf, Part } from "./form";
import type { Aspects } from "./named-aspects";
import { labelsAspects, spotsAspects } from "./pictures/aspects";
import type { Size } from "./pictures/pixels";
import { cellsAspects, codeAspects, linesAspects } from "./programs/aspects";
import { sameWords } from "./same-words";

/** Places are compared in ten-thousandths where nothing is known of their picture. */
const NO_PICTURE: Size = { width: WHOLE, height: WHOLE };

/**
 * The aspects of a form. Ids, and orders that mean nothing, differ between files and are left out.
 * @param picture the size of the picture that the question is answered on.
 */
export function aspectsOf(form: Form, picture: Size = NO_PICTURE): Aspects {
  switch (form.kind) {
    case "choice":
      return choice(form);
    case "text":
      return { "size of the field": form.size, ...rule(form.rule) };
    case "number":
      return {
        answer: form.value,
        "how exact it must be": form.tolerance,
        units: [form.asksUnit, form.units],
        "unit shown": form.unitShown ?? "",
        "share of the marks for the unit": form.asksUnit ? form.unitShare : 0,
      };
    case "pairs":
      return pairs(form);
    case "order":
      return {
        items: form.groups.flat().map(textIn(form.items)).sort(),
        order: form.groups.map((group) => group.map(textIn(form.items)).sort()),
        "rule of marking": form.rule,
      };
    case "sort":
      return sort(form);
    case "grid":
      return grid(form);
    case "gaps":
      return {
        "text around the gaps": form.pieces.map((piece) =>
          piece.kind === "text" ? sameWords(piece.text) : { gap: piece.kind },
        ),
        gaps: form.pieces.flatMap((piece) =>
          piece.kind === "text" ? [] : [gapAspects(piece, form.bank)],
        ),
        "word list": form.bank.map(({ text }) => sameWords(text)).sort(),
      };
    case "essay":
      return {
        "mark scheme": form.criteria.map(({ text, points }) => [sameWords(text), points]),
        "key words of the mark scheme": form.criteria.map(({ keywords }) => keywords),
        "number of words": [form.minWords, form.maxWords],
        "model answer": form.modelAnswer.trim(),
        strictness: form.strictness,
      };
    case "labels":
      return labelsAspects(form, picture);
    case "spots":
      return spotsAspects(form, picture);
    case "lines":
      return linesAspects(form);
    case "code":
      return codeAspects(form);
    case "cells":
      return cellsAspects(form);
    case "program":
      return {
        "start of the program": form.starter.trimEnd(),
        "right program": form.solution.trimEnd(),
        tests: form.tests.map(({ id: _, ...test }) => ({ ...test, input: test.input.trimEnd() })),
        "weight of the hidden tests": form.hiddenWeight,
        "time a run may take": form.seconds,
        "what the program should use": [form.required, form.forbidden],
      };
  }
}

function choice({ options, many, ...form }: FormOf<"choice">): Aspects {
  const right = options.filter((option) => option.right).length;
  const isSame = right * 2 === options.length;
  return {
    options: options.map((option) => [sameWords(option.text), option.right]),
    "feedback on options": options.map(({ feedback }) => feedback?.trim() ?? ""),
    misconceptions: options.map(({ misconception }) => misconception?.trim() ?? ""),
    "how many may be ticked": many ? [form.minSelections, form.maxSelections] : [],
    // With as many right as wrong ones the two rules are one.
    "rule of marking": !many
      ? ""
      : isSame && form.rule === "right-minus-wrong"
        ? "balanced"
        : form.rule,
  };
}

function rule({ accepted, ...given }: TextRule): Aspects {
  return {
    "accepted answers": accepted.map(({ text, weight }) => [sameWords(text), hundredth(weight)]),
    "capital letters": given.caseSensitive,
    patterns: given.patterns,
    "required words": given.required,
    "forbidden words": given.forbidden,
    "typing mistakes": given.typoTolerance,
  };
}

/** Files write shares in percent with five decimals. */
const hundredth = (weight: number): number => Math.round(weight * 10_000) / 10_000;

function pairs({ left, right, pairs: given }: FormOf<"pairs">): Aspects {
  const used = new Set(given.map((pair) => pair.right));
  return {
    pairs: left.map(({ id, text }) => {
      const partner = given.find((pair) => pair.left === id)?.right;
      return [sameWords(text), partner === undefined ? null : textIn(right)(partner)];
    }),
    "items that fit nothing": right
      .filter(({ id }) => !used.has(id))
      .map(({ text }) => sameWords(text))
      .sort(),
  };
}

function sort({ groups, items, placements }: FormOf<"sort">): Aspects {
  return {
    groups: groups.map(({ text }) => sameWords(text)).sort(),
    "order of the groups": groups.map(({ text }) => sameWords(text)),
    items: items
      .map(({ id, text }) => {
        const group = placements.find(({ item }) => item === id)?.group;
        return JSON.stringify([
          sameWords(text),
          group === undefined ? null : textIn(groups)(group),
        ]);
      })
      .sort(),
  };
}

function grid({ rows, columns, many, right }: FormOf<"grid">): Aspects {
  return {
    columns: columns.map(({ text }) => sameWords(text)),
    rows: rows.map(({ id, text }) => [
      sameWords(text),
      (right.find(({ row }) => row === id)?.columns ?? []).map(textIn(columns)).sort(),
    ]),
    "several ticks in a row": many,
  };
}

function gapAspects(gap: FormGap, bank: readonly Part[]): unknown {
  if (gap.kind === "typed") return rule(gap.rule);
  if (gap.kind === "bank") return textIn(bank)(gap.right);
  return [gap.options.map(({ text }) => sameWords(text)), textIn(gap.options)(gap.right)];
}

const textIn =
  (parts: readonly Part[]) =>
  (id: string): string =>
    sameWords(parts.find((part) => part.id === id)?.text ?? "");
