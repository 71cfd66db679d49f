import type { Form } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { UnknownKind } from "../ledger";
import { markdownOf } from "../markup/markdown-of";
import { sameWords } from "../same-words";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf } from "../xml-node";
import { declarationOf } from "./declaration";
import { interactionsIn, wordsOf } from "./interactions";
import { readChoice } from "./read-choice";
import { readEssay } from "./read-essay";
import { readGapMatch, readInlineGaps } from "./read-gaps";
import { readMatch } from "./read-match";
import { readOrder } from "./read-order";
import { readOnPicture } from "./read-pictures";
import { readProgramFields, readProgramLines } from "./read-programs";
import { readTextEntry } from "./read-text-entry";

const INLINE = new Set(["qti-text-entry-interaction", "qti-inline-choice-interaction"]);

/** What an item asks. One interaction is a question; several are one only where they are gaps of a text. */
export function formOf(
  item: XmlNode,
  body: XmlNode,
  lose: Lose,
  picture: Item["picture"],
): Pick<Item, "prompt" | "form"> {
  const interactions = interactionsIn(body);
  const [first] = interactions;
  if (first === undefined) throw new UnknownKind("It asks nothing, and such texts are not kept.");
  const onProgram = readProgramFields(item, body);
  if (onProgram !== undefined) return onProgram;
  if (interactions.length > 1 || first.name === "qti-inline-choice-interaction") {
    if (interactions.every(({ name }) => INLINE.has(name))) return readInlineGaps(item, body, lose);
    throw new UnknownKind("Several questions in one have no place here.");
  }
  if (first.name === "qti-text-entry-interaction" && isInsideText(body, first))
    return readInlineGaps(item, body, lose);
  if (first.name === "qti-gap-match-interaction") return readGapMatch(item, body, first);
  const onPicture = readOnPicture(first, () => declarationOf(item, first), picture, lose);
  return { prompt: promptOf(body, first), form: onPicture ?? one(item, first, body, lose) };
}

function one(item: XmlNode, node: XmlNode, body: XmlNode, lose: Lose): Form {
  const declared = () => declarationOf(item, node);
  switch (node.name) {
    case "qti-choice-interaction":
      return readChoice(node, declared(), lose);
    case "qti-text-entry-interaction":
      return readTextEntry(item, declared(), lose);
    case "qti-extended-text-interaction":
      return readEssay(item, node, body, lose);
    case "qti-match-interaction":
      return readMatch(node, declared(), lose);
    case "qti-order-interaction":
      return readProgramLines(node, declared()) ?? readOrder(node, declared());
    default: {
      const kind = node.name.replace(/^qti-|-interaction$/g, "");
      throw new UnknownKind(`Questions of QTI’s kind “${kind.slice(0, 40)}” have no place here.`);
    }
  }
}

/** What stands before the interaction and in its prompt. */
export function promptOf(body: XmlNode, interaction: XmlNode): string {
  const own = childOf(interaction, "qti-prompt");
  return [markdownOf(wordsOf(body.children)), own === undefined ? "" : markdownOf(own.children)]
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}

/** Whether a field stands in the middle of a sentence: then it is a gap. */
function isInsideText(body: XmlNode, field: XmlNode): boolean {
  const holder = holderOf(body, field);
  if (holder === undefined || holder === body || attributeOf(holder, "class") === "answer")
    return false;
  return sameWords(markdownOf(wordsOf(holder.children))) !== "";
}

function holderOf(node: XmlNode, child: XmlNode): XmlNode | undefined {
  if (node.children.includes(child)) return node;
  for (const inner of node.children) {
    const found = typeof inner === "string" ? undefined : holderOf(inner, child);
    if (found !== undefined) return found;
  }
  return undefined;
}
