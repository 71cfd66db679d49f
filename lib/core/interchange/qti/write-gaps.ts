import type { FormGap, FormOf } from "../form";
import { inlineXhtml } from "../markup/xhtml-of";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { identifier } from "./ids";
import type { ItemParts } from "./item-parts";
import { declaration, pairsDeclaration } from "./write-declaration";
import { mapped } from "./write-processing";

type Gaps = FormOf<"gaps">;

/** Gaps of a text: words to be put in where all come from one list, otherwise a field or a list in each place. */
export function gapParts(form: Gaps, points: number): ItemParts {
  const gaps = form.pieces.filter((piece) => piece.kind !== "text");
  return gaps.every((gap) => gap.kind === "bank")
    ? wordsToPlace(form, points)
    : fieldsInText(form, gaps, points);
}

function wordsToPlace({ pieces, bank }: Gaps, points: number): ItemParts {
  const correct = pieces.flatMap((piece) =>
    piece.kind === "bank" ? [`${identifier(piece.right)} gap_${piece.id}`] : [],
  );
  const words = bank.map(({ id, text }) =>
    element("qti-gap-text", { identifier: identifier(id), "match-max": "0" }, inlineXhtml(text)),
  );
  const text = textOf(pieces, (gap) => element("qti-gap", { identifier: `gap_${gap.id}` }));
  return {
    declarations: [pairsDeclaration(correct, points)],
    body: [
      element("qti-gap-match-interaction", { "response-identifier": "RESPONSE", shuffle: "true" }, [
        ...words,
        text,
      ]),
    ],
    processing: mapped(["RESPONSE"]),
  };
}

function fieldsInText({ pieces, bank }: Gaps, gaps: readonly FormGap[], points: number): ItemParts {
  const each = points / gaps.length;
  const idOf = (gap: FormGap) => `RESPONSE_${gap.id}`;
  return {
    declarations: gaps.map((gap) => gapDeclaration(gap, idOf(gap), each)),
    body: [textOf(pieces, (gap) => field(gap, idOf(gap), bank))],
    processing: mapped(gaps.map(idOf)),
  };
}

function gapDeclaration(gap: FormGap, id: string, points: number): XmlNode {
  if (gap.kind !== "typed") {
    const right = identifier(gap.right);
    return declaration({
      id,
      cardinality: "single",
      baseType: "identifier",
      correct: [right],
      mapping: [{ key: right, value: points }],
    });
  }
  const { accepted, caseSensitive } = gap.rule;
  return declaration({
    id,
    cardinality: "single",
    baseType: "string",
    correct: accepted
      .filter(({ weight }) => weight === 1)
      .slice(0, 1)
      .map(({ text }) => text),
    mapping: accepted.map(({ text, weight }) => ({ key: text, value: weight * points })),
    caseSensitive,
  });
}

function field(gap: FormGap, id: string, bank: Gaps["bank"]): XmlNode {
  const named = { "response-identifier": id };
  if (gap.kind === "typed") return element("qti-text-entry-interaction", named);
  const options = gap.kind === "dropdown" ? gap.options : bank;
  return element(
    "qti-inline-choice-interaction",
    { ...named, shuffle: "true" },
    options.map((option) =>
      element("qti-inline-choice", { identifier: identifier(option.id) }, inlineXhtml(option.text)),
    ),
  );
}

/** The text in one paragraph, its line ends as breaks. */
function textOf(pieces: Gaps["pieces"], put: (gap: FormGap) => XmlNode): XmlNode {
  return element(
    "p",
    {},
    pieces.flatMap((piece): (XmlNode | string)[] =>
      piece.kind === "text"
        ? piece.text
            .split("\n")
            .flatMap((line, index) => (index === 0 ? [line] : [element("br"), line]))
        : [put(piece)],
    ),
  );
}
