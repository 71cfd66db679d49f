import { shareOf } from "../choice";
import type { Form } from "../form";
import type { Item } from "../item";
import { markSchemeText } from "../mark-scheme-text";
import { inlineHtml } from "../markup/html-of";
import { toleranceAsWidth } from "../number";
import { pairLines } from "../pairs";
import { codeNode } from "../programs/code-node";
import { plainLines } from "../programs/lines";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { htmlText } from "../xml-text";
import { codeRunnerNodes } from "./code-runner";
import { inverse } from "./read-numerical";
import { ORDER_RULES } from "./read-ordering";
import { textNode, valueNode } from "./text";
import { writeGaps } from "./write-gaps";
import { labelNodes, spotNodes } from "./write-pictures";
import { writeProgramFields } from "./write-programs";
import { answerNode, bare, headNodes, tailNodes } from "./write-shared";

/** Why Moodle XML cannot hold a question. */
export function moodleRefuses({ form }: Item): string | undefined {
  return form.kind === "grid" && form.many
    ? "Moodle has no kind of question with several ticks in one row."
    : undefined;
}

/** Questions as a `<quiz>`. A topic becomes a category. */
export function writeMoodleXml(items: readonly Item[]): XmlNode {
  let topic = "";
  return element(
    "quiz",
    {},
    items.flatMap((item) => {
      const next = item.topic ?? "";
      const category = next === topic ? [] : [categoryNode(next)];
      topic = next;
      return [...category, questionNode(item)];
    }),
  );
}

function categoryNode(topic: string): XmlNode {
  const step = topic.replaceAll("/", "//");
  // A stroke at its beginning would run into that of the path.
  const path = `$course$/top${step === "" ? "" : `/${step.startsWith("/") ? " " : ""}${step}`}`;
  return element("question", { type: "category" }, [textNode("category", path)]);
}

function questionNode(item: Item): XmlNode {
  const { form } = item;
  if (form.kind === "gaps") return writeGaps(item, form);
  if (form.kind === "code" || form.kind === "cells") return writeProgramFields(item, form);
  const [kind, nodes] = bodyOf(form, item);
  return element("question", { type: kind }, [
    ...headNodes(item, item.prompt),
    ...nodes,
    ...tailNodes(item, kind),
  ]);
}

type Plain = Exclude<Form, { kind: "gaps" | "code" | "cells" }>;

function bodyOf(form: Plain, item: Item): [string, XmlNode[]] {
  switch (form.kind) {
    case "choice":
      return ["multichoice", choiceNodes(form)];
    case "text":
      return ["shortanswer", textNodes(form, item)];
    case "number":
      return ["numerical", numberNodes(form, item)];
    case "order":
      return ["ordering", orderNodes(form)];
    case "labels":
      return ["ddimageortext", item.picture === undefined ? [] : labelNodes(form, item.picture)];
    case "spots":
      return ["ddmarker", item.picture === undefined ? [] : spotNodes(form, item.picture)];
    case "lines":
      return ["ordering", linesNodes(form)];
    case "essay":
      return ["essay", essayNodes(form)];
    case "program":
      return ["coderunner", codeRunnerNodes(form)];
    default:
      return [
        "matching",
        [valueNode("shuffleanswers", true), ...pairLines(form).map(([l, r]) => pairNode(l, r))],
      ];
  }
}

type Body<Kind extends Form["kind"]> = Extract<Form, { kind: Kind }>;

function choiceNodes(form: Body<"choice">): XmlNode[] {
  return [
    valueNode("single", !form.many),
    valueNode("shuffleanswers", true),
    valueNode("answernumbering", "abc"),
    ...form.options.map((option) => {
      const share = form.many ? shareOf(form, option) : Number(option.right);
      const words = bare(inlineHtml(option.text));
      return answerNode(share, words, [], option.feedback, { format: "html" });
    }),
  ];
}

function textNodes({ rule }: Body<"text">, { feedback }: Item): XmlNode[] {
  return [
    valueNode("usecase", rule.caseSensitive ? 1 : 0),
    ...rule.accepted.map(({ text, weight }) =>
      answerNode(weight, bare(text.replaceAll("*", "\\*")), [], saidFor(weight, feedback)),
    ),
    ...everybodyElse(feedback),
  ];
}

function saidFor(weight: number, feedback: Item["feedback"]): string {
  if (weight === 1) return feedback.correct;
  return weight > 0 ? feedback.partial : feedback.incorrect;
}

/** What is said to whoever gives any other answer. */
function everybodyElse({ incorrect }: Item["feedback"]): XmlNode[] {
  return incorrect === "" ? [] : [answerNode(0, bare("*"), [], incorrect)];
}

function numberNodes(form: Body<"number">, { feedback }: Item): XmlNode[] {
  const tolerance = valueNode("tolerance", toleranceAsWidth(form));
  const units = form.units.map(({ name, factor }) =>
    element("unit", {}, [
      valueNode("multiplier", inverse(factor)),
      element("unit_name", {}, [name]),
    ]),
  );
  return [
    answerNode(1, bare(form.value), [tolerance], feedback.correct),
    ...everybodyElse(feedback),
    ...(form.asksUnit ? [element("units", {}, units)] : []),
    valueNode("unitgradingtype", form.unitShare > 0 ? 2 : 0),
    valueNode("unitpenalty", form.unitShare),
    valueNode("showunits", form.asksUnit ? 0 : 3),
  ];
}

function orderNodes({ items, groups, rule }: Body<"order">): XmlNode[] {
  const texts = groups.flat().map((id) => items.find((item) => item.id === id)?.text ?? "");
  return orderedNodes(texts.map(inlineHtml), ORDER_RULES[rule]);
}

/** Moodle shows every item, so lines that belong nowhere stay away. */
function linesNodes(form: Body<"lines">): XmlNode[] {
  const lines = plainLines(form).right.map((code) => htmlText([codeNode(form.language, [code])]));
  return orderedNodes(lines, ORDER_RULES["longest-increasing"]);
}

function orderedNodes(html: readonly string[], rule: string): XmlNode[] {
  return [
    valueNode("layouttype", "VERTICAL"),
    valueNode("selecttype", "ALL"),
    valueNode("selectcount", 0),
    valueNode("gradingtype", rule),
    valueNode("showgrading", "SHOW"),
    ...html.map((text, index) =>
      element("answer", { fraction: String(index + 1), format: "html" }, [bare(text)]),
    ),
  ];
}

function essayNodes({ criteria, minWords, maxWords }: Body<"essay">): XmlNode[] {
  return [
    valueNode("responseformat", "editor"),
    valueNode("responserequired", 1),
    valueNode("responsefieldlines", 15),
    ...(minWords === 0 ? [] : [valueNode("minwordlimit", minWords)]),
    valueNode("maxwordlimit", maxWords),
    valueNode("attachments", 0),
    textNode("graderinfo", markSchemeText(criteria), "markdown"),
    textNode("responsetemplate", "", "html"),
  ];
}

function pairNode(left: string, right: string): XmlNode {
  return element("subquestion", { format: "html" }, [
    bare(inlineHtml(left)),
    element("answer", {}, [bare(right)]),
  ]);
}
