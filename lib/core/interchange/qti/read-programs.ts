import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import { BrokenQuestion } from "../ledger";
import { markdownOf } from "../markup/markdown-of";
import { codeIn, onlyCode } from "../programs/code-node";
import { linesOf } from "../programs/lines";
import { cellsBox, readCells } from "../programs/read-cells";
import { readCode } from "../programs/read-code";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, descendantsOf, nodesWithout, textOf } from "../xml-node";
import type { Declaration } from "./declaration";
import { declarationOf } from "./declaration";
import { interactionsIn, wordsOf } from "./interactions";

const ENTRY = "qti-text-entry-interaction";

/** Fields in one piece of code or in a table of ours; undefined where they stand anywhere else. */
export function readProgramFields(
  item: XmlNode,
  body: XmlNode,
): Pick<Item, "prompt" | "form"> | undefined {
  const fields = interactionsIn(body);
  if (!fields.every(({ name }) => name === ENTRY)) return undefined;
  const answers = (field: XmlNode) => answersOf(declarationOf(item, field));
  const box = cellsBox(body.children);
  if (box !== undefined) {
    if (interactionsIn(box).length !== fields.length) return undefined;
    const form = readCells(box, (cell) => {
      const [field] = childrenOf(cell, ENTRY);
      return field === undefined ? undefined : (answers(field)[0] ?? "");
    });
    return { prompt: around(body, box), form };
  }
  const pre = descendantsOf(body, "pre").find((one) => interactionsIn(one).length > 0);
  if (pre === undefined || interactionsIn(pre).length !== fields.length) return undefined;
  const form = codeOf(pre, answers);
  return form === undefined ? undefined : { prompt: around(body, pre), form };
}

function codeOf(pre: XmlNode, answers: (field: XmlNode) => string[]): Form | undefined {
  const [first] = interactionsIn(pre);
  const width = Number((first && attributeOf(first, "expected-length")) ?? "");
  return readCode(
    pre,
    (node, id) => {
      if (typeof node === "string" || node.name !== ENTRY) return undefined;
      const accepted = answers(node);
      if (accepted.length === 0) throw new BrokenQuestion("One of its gaps has no right code.");
      return { kind: "gap", id, accepted };
    },
    Number.isInteger(width) && width >= 4 && width <= 40 ? width : undefined,
  );
}

/** Everything that is accepted, what is shown as the answer first. */
function answersOf({ correct, mapping }: Declaration): string[] {
  const mapped = mapping.filter(({ value }) => value > 0).map(({ key }) => key);
  return [...new Set([...correct, ...mapped])].filter((text) => text !== "");
}

/** The words beside the code or table. */
const around = (body: XmlNode, box: XmlNode): string =>
  markdownOf(wordsOf(nodesWithout(body.children, (node) => node === box)));

/** Items to put in order that are code and nothing else: lines of a program; undefined for any others. */
export function readProgramLines(
  interaction: XmlNode,
  { correct }: Declaration,
): FormOf<"lines"> | undefined {
  const choices = childrenOf(interaction, "qti-simple-choice").map((choice) => ({
    id: attributeOf(choice, "identifier") ?? "",
    code: onlyCode(wordsOf(choice.children)),
  }));
  if (choices.length === 0 || choices.some(({ code }) => code === undefined)) return undefined;
  const lineOf = new Map(choices.map(({ id, code }) => [id, textOf(code)]));
  if (correct.some((id) => !lineOf.has(id)))
    throw new BrokenQuestion("Its right order names a line that it does not have.");
  const [first] = choices;
  const language = first?.code === undefined ? undefined : codeIn(first.code)?.language;
  const wrong = choices.filter(({ id }) => !correct.includes(id)).map(({ id }) => id);
  const codes = (ids: readonly string[]) => ids.map((id) => lineOf.get(id) ?? "");
  return linesOf(codes(correct), codes(wrong), language ?? "other");
}
