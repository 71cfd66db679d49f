import type { FormGap, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { inlineOf, markdownOf } from "../markup/markdown-of";
import { gapOf, intoBank } from "../word-gap";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf } from "../xml-node";
import { declarationOf, pairsIn } from "./declaration";
import { interactionsIn, isInteraction, wordsOf } from "./interactions";
import { textRuleOf } from "./read-text-entry";

type Gaps = FormOf<"gaps">;

const FILL = "Fill the gaps.";
const MARK = /\ufdd0(\d+)\ufdd1/;

/** Fields and lists inside a text. The blocks before the first one are the prompt. */
export function readInlineGaps(
  item: XmlNode,
  body: XmlNode,
  _lose: Lose,
): { prompt: string; form: Gaps } {
  const bank: Gaps["bank"] = [];
  const gaps = interactionsIn(body).map((node, index): FormGap => {
    const declared = declarationOf(item, node);
    const id = `g${index + 1}`;
    if (node.name === "qti-text-entry-interaction")
      return { kind: "typed", id, rule: textRuleOf(declared) };
    const choices = childrenOf(node, "qti-inline-choice");
    const right = choices.findIndex(
      (one) => attributeOf(one, "identifier") === declared.correct[0],
    );
    if (right === -1) throw new BrokenQuestion("One of its gaps has no right word.");
    const options = choices.map(({ children }, at) => ({
      id: `${id}w${at + 1}`,
      text: inlineOf(children),
    }));
    const gap = gapOf(id, options, right);
    return gap.kind === "bank" ? intoBank(gap, options, bank) : gap;
  });
  return { ...split(body.children, gaps), form: { ...formOf(body.children, gaps), bank } };
}

/** Words to put into a text. */
export function readGapMatch(
  item: XmlNode,
  body: XmlNode,
  interaction: XmlNode,
): Pick<Item, "prompt"> & { form: Gaps } {
  const words = childrenOf(interaction, "qti-gap-text");
  const bank = words.map(({ children }, index) => ({
    id: `w${index + 1}`,
    text: inlineOf(children),
  }));
  const pairs = pairsIn(declarationOf(item, interaction).correct);
  const inside = interaction.children.filter(
    (node) => typeof node === "string" || !/^qti-(prompt|gap-text|gap-img)$/.test(node.name),
  );
  const gaps = gapNodes(inside).map((gap, index): FormGap => {
    const word = pairs.find(([, to]) => to === attributeOf(gap, "identifier"))?.[0];
    const at = words.findIndex((one) => attributeOf(one, "identifier") === word);
    if (at === -1) throw new BrokenQuestion("One of its gaps has no right word.");
    return { kind: "bank", id: `g${index + 1}`, right: `w${at + 1}` };
  });
  const own = childOf(interaction, "qti-prompt");
  const prompt = [
    markdownOf(wordsOf(body.children)),
    own === undefined ? "" : markdownOf(own.children),
  ]
    .filter((text) => text.trim() !== "")
    .join("\n\n");
  const form = { ...formOf(inside, gaps), bank };
  return { prompt: prompt === "" ? FILL : prompt, form };
}

function gapNodes(nodes: readonly (XmlNode | string)[]): XmlNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return node.name === "qti-gap" ? [node] : gapNodes(node.children);
  });
}

const isGap = (node: XmlNode): boolean => node.name === "qti-gap" || isInteraction(node);
const holdsGap = (node: XmlNode | string): boolean =>
  typeof node !== "string" && (isGap(node) || node.children.some(holdsGap));

/** The prompt before the text with its gaps. */
function split(nodes: readonly (XmlNode | string)[], gaps: readonly FormGap[]): { prompt: string } {
  if (gaps.length === 0) throw new BrokenQuestion("Its text has no gap.");
  const first = nodes.findIndex(holdsGap);
  const only = nodes[first];
  const isWrapped = first !== -1 && nodes.filter(holdsGap).length === 1 && typeof only !== "string";
  const before = markdownOf(wordsOf(nodes.slice(0, first)));
  // Some programs put everything into one more box.
  if (before === "" && isWrapped && only !== undefined && only.name === "div")
    return split(only.children, gaps);
  return { prompt: before === "" ? FILL : before };
}

/** The text from the first block with a gap on; the gaps take their places in order. */
function formOf(nodes: readonly (XmlNode | string)[], gaps: readonly FormGap[]): Gaps {
  let next = 0;
  const marked = (list: readonly (XmlNode | string)[]): (XmlNode | string)[] =>
    list.map((node) => {
      if (typeof node === "string") return node;
      if (isGap(node)) return `\ufdd0${next++}\ufdd1`;
      return { ...node, children: marked(node.children) };
    });
  const blocks = unwrapped(nodes);
  const text = marked(blocks.slice(Math.max(0, blocks.findIndex(holdsGap))))
    .map((node) => flat(node))
    .join("")
    .replace(/[ \t]*\n[ \t\n]*/g, "\n")
    .trim();
  const pieces = text.split(MARK).flatMap((piece, index): Gaps["pieces"] => {
    if (index % 2 === 0) return piece === "" ? [] : [{ kind: "text", text: piece }];
    const gap = gaps[Number(piece)];
    return gap === undefined ? [] : [gap];
  });
  return { kind: "gaps", pieces, bank: [] };
}

function unwrapped(nodes: readonly (XmlNode | string)[]): readonly (XmlNode | string)[] {
  const holders = nodes.filter(holdsGap);
  const [only] = holders;
  if (holders.length !== 1 || typeof only === "string" || only?.name !== "div") return nodes;
  return unwrapped(only.children);
}

/** Its words, a new line for each block. */
function flat(node: XmlNode | string): string {
  if (typeof node === "string") return node.replace(/\s+/g, " ");
  if (/^qti-(rubric-block|feedback)/.test(node.name)) return "";
  const inside = node.children.map(flat).join("");
  if (node.name === "br") return "\n";
  return /^(p|div|li|ul|ol|tr|blockquote|h\d)$/.test(node.name) ? `\n${inside}\n` : inside;
}
