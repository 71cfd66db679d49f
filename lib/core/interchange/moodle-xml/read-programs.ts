import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { markdownOf } from "../markup/markdown-of";
import { readHtml } from "../markup/read-html";
import { codeIn, onlyCode } from "../programs/code-node";
import { linesOf } from "../programs/lines";
import { cellsBox, readCells } from "../programs/read-cells";
import { readCode } from "../programs/read-code";
import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, descendantsOf, nodesWithout, textOf } from "../xml-node";
import { GAP, gapFrom } from "./read-embedded";
import { bareText } from "./text";
import { DASH_CLASS, DASHES } from "./write-programs";

type Read = { readonly form: Form } & Pick<Item, "prompt">;

/** A cloze question whose gaps all stand in one piece of code or in a table of ours; undefined for any other. */
export function readProgramFields(html: string, lose: Lose): Read | undefined {
  const tree = readHtml(html);
  const count = gapsIn(tree);
  const box = cellsBox(tree.children);
  if (box !== undefined && gapsIn(box) === count) {
    const form = readCells(box, (cell) => rightIn(textOf(cell), lose));
    return { prompt: around(tree, box), form };
  }
  const pre = descendantsOf(tree, "pre").find((one) => gapsIn(one) > 0);
  if (pre === undefined || gapsIn(pre) !== count) return undefined;
  const form = codeOf(pre, lose);
  return form === undefined ? undefined : { prompt: around(tree, pre), form };
}

const gapsIn = (node: XmlNode): number => [...textOf(node).matchAll(GAP)].length;

function typed(match: RegExpMatchArray, lose: Lose): string[] | undefined {
  const { gap } = gapFrom("g1", match[2] ?? "", match[3] ?? "", (text) => text, lose);
  return gap.kind === "typed" ? gap.rule.accepted.map(({ text }) => text) : undefined;
}

function rightIn(text: string, lose: Lose): string | undefined {
  const [match] = text.matchAll(GAP);
  if (match === undefined) return undefined;
  const [first = ""] = typed(match, lose) ?? [];
  return first === DASHES[0] ? "" : first;
}

/** Texts are cut at their gaps, which then stand as elements of their own. */
function codeOf(pre: XmlNode, lose: Lose): FormOf<"code"> | undefined {
  const accepted: string[][] = [];
  const chosen: number[] = [];
  const cut = (node: XmlNode): XmlNode => ({
    ...node,
    children: node.children.flatMap((child): (XmlNode | string)[] => {
      if (typeof child !== "string") return [cut(child)];
      const out: (XmlNode | string)[] = [];
      let at = 0;
      for (const match of child.matchAll(GAP)) {
        const answers = typed(match, lose);
        if (answers === undefined) chosen.push(at);
        out.push(child.slice(at, match.index));
        out.push({ name: "gap", attributes: { at: String(accepted.length) }, children: [] });
        accepted.push(answers ?? []);
        at = match.index + match[0].length;
      }
      return [...out, child.slice(at)];
    }),
  });
  const form = readCode(cut(pre), (node, id) => {
    if (typeof node === "string" || node.name !== "gap") return undefined;
    return { kind: "gap", id, accepted: accepted[Number(attributeOf(node, "at"))] ?? [] };
  });
  return chosen.length === 0 ? form : undefined;
}

/** The words beside the code or table. */
function around(tree: XmlNode, box: XmlNode): string {
  const isAside = (node: XmlNode) => node === box || attributeOf(node, "class") === DASH_CLASS;
  return markdownOf(nodesWithout(tree.children, isAside));
}

/** Items to put in order that are code and nothing else: lines of a program; undefined for any others. */
export function readProgramLines(node: XmlNode): { form: FormOf<"lines"> } | undefined {
  const lines = childrenOf(node, "answer").map((answer) =>
    attributeOf(answer, "format") === "markdown"
      ? undefined
      : onlyCode(readHtml(bareText(answer)).children),
  );
  const [first] = lines;
  const found = lines.flatMap((line) => (line === undefined ? [] : [textOf(line)]));
  if (first === undefined || found.length < lines.length) return undefined;
  return { form: linesOf(found, [], codeIn(first)?.language ?? "other") };
}
