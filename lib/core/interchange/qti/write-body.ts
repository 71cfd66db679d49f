import { shareOf } from "../choice";
import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import { inlineXhtml, xhtmlOf } from "../markup/xhtml-of";
import { toleranceAsWidth } from "../number";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { identifier } from "./ids";
import type { ItemParts } from "./item-parts";
import { LETTERS_A_WORD } from "./read-essay";
import { declaration } from "./write-declaration";
import { gapParts } from "./write-gaps";
import { matchParts } from "./write-match";
import { labelParts, pictureNode, spotParts } from "./write-pictures";
import { mapped, matched, near } from "./write-processing";
import { cellsParts, codeParts, linesParts } from "./write-programs";

/** The question itself: what is declared, shown, and worked out. */
export function bodyOf(item: Item, points: number, href = ""): ItemParts {
  const { form, picture } = item;
  const prompt = xhtmlOf(item.prompt);
  const placed = picture === undefined ? undefined : { picture, href };
  if (placed !== undefined && (form.kind === "labels" || form.kind === "spots")) {
    const { body, ...parts } =
      form.kind === "labels" ? labelParts(form, points, placed) : spotParts(form, points, placed);
    return { ...parts, body: [...prompt, ...body] };
  }
  const { declarations, body, processing } = partsOf(form, points);
  const shown = placed === undefined ? [] : [element("p", {}, [pictureNode(placed)])];
  return { declarations, body: [...shown, ...prompt, ...body], processing };
}

function partsOf(form: Form, points: number): ItemParts {
  switch (form.kind) {
    case "choice":
      return choiceParts(form, points);
    case "text":
      return textParts(form, points);
    case "number":
      return numberParts(form, points);
    case "order":
      return orderParts(form, points);
    case "gaps":
      return gapParts(form, points);
    case "essay":
      return essayParts(form);
    case "lines":
      return linesParts(form, points);
    case "code":
      return codeParts(form, points);
    case "cells":
      return cellsParts(form, points);
    // Refused, or written with its picture above.
    case "program":
    case "labels":
    case "spots":
      return { declarations: [], body: [], processing: [] };
    default:
      return matchParts(form, points);
  }
}

function choiceParts(form: FormOf<"choice">, points: number): ItemParts {
  const { many, options, rule } = form;
  const isWhole = many && rule === "all-or-nothing";
  const earns = (option: { right: boolean }) =>
    many ? shareOf(form, option) * points : Number(option.right) * points;
  return {
    declarations: [
      declaration({
        id: "RESPONSE",
        cardinality: many ? "multiple" : "single",
        baseType: "identifier",
        correct: options.filter(({ right }) => right).map(({ id }) => identifier(id)),
        mapping: isWhole
          ? []
          : options.map((option) => ({ key: identifier(option.id), value: earns(option) })),
      }),
    ],
    body: [
      element(
        "qti-choice-interaction",
        {
          "response-identifier": "RESPONSE",
          shuffle: "true",
          "max-choices": String(many ? form.maxSelections : 1),
          ...(many ? { "min-choices": String(form.minSelections) } : {}),
        },
        options.map(optionNode),
      ),
    ],
    processing: isWhole ? matched(points) : mapped(["RESPONSE"]),
  };
}

function optionNode({ id, text, feedback }: FormOf<"choice">["options"][number]): XmlNode {
  const said =
    feedback === undefined || feedback.trim() === ""
      ? []
      : [
          element(
            "qti-feedback-inline",
            { "outcome-identifier": "RESPONSE", identifier: identifier(id), "show-hide": "show" },
            [feedback],
          ),
        ];
  return element("qti-simple-choice", { identifier: identifier(id) }, [
    ...inlineXhtml(text),
    ...said,
  ]);
}

const FIELD = element("p", { class: "answer" }, [
  element("qti-text-entry-interaction", { "response-identifier": "RESPONSE" }),
]);

function textParts({ rule }: FormOf<"text">, points: number): ItemParts {
  const best = rule.accepted.find(({ weight }) => weight === 1);
  return {
    declarations: [
      declaration({
        id: "RESPONSE",
        cardinality: "single",
        baseType: "string",
        correct: best === undefined ? [] : [best.text],
        mapping: rule.accepted.map(({ text, weight }) => ({ key: text, value: weight * points })),
        caseSensitive: rule.caseSensitive,
      }),
    ],
    body: [FIELD],
    processing: mapped(["RESPONSE"]),
  };
}

function numberParts(form: FormOf<"number">, points: number): ItemParts {
  const { tolerance, value } = form;
  const processing =
    tolerance.kind === "relative"
      ? near(points, tolerance.percent, "relative")
      : near(points, toleranceAsWidth(form), tolerance.kind === "exact" ? "exact" : "absolute");
  const declared = { id: "RESPONSE", cardinality: "single", baseType: "float" } as const;
  return {
    declarations: [declaration({ ...declared, correct: [value] })],
    body: [FIELD],
    processing,
  };
}

function orderParts({ items, groups }: FormOf<"order">, points: number): ItemParts {
  return {
    declarations: [
      declaration({
        id: "RESPONSE",
        cardinality: "ordered",
        baseType: "identifier",
        correct: groups.flat().map(identifier),
      }),
    ],
    body: [
      element(
        "qti-order-interaction",
        { "response-identifier": "RESPONSE", shuffle: "true" },
        items.map(({ id, text }) =>
          element("qti-simple-choice", { identifier: identifier(id) }, inlineXhtml(text)),
        ),
      ),
    ],
    processing: matched(points),
  };
}

function essayParts({ criteria, modelAnswer, maxWords }: FormOf<"essay">): ItemParts {
  const lines = criteria.map(({ text, points }) =>
    element("li", {}, [...inlineXhtml(text), ` (${points})`]),
  );
  const scheme = element("qti-rubric-block", { view: "scorer", use: "scoring" }, [
    element("qti-content-body", {}, [element("ul", {}, lines)]),
  ]);
  const length = String(maxWords * LETTERS_A_WORD);
  const declared = { id: "RESPONSE", cardinality: "single", baseType: "string" } as const;
  return {
    declarations: [declaration({ ...declared, correct: modelAnswer === "" ? [] : [modelAnswer] })],
    body: [
      scheme,
      element("qti-extended-text-interaction", {
        "response-identifier": "RESPONSE",
        "expected-length": length,
      }),
    ],
    processing: [],
  };
}
