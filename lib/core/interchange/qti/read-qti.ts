import type { Item, ItemFile } from "../item";
import { NO_FEEDBACK } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, readEach, UnknownKind } from "../ledger";
import { markdownOf, picturesIn } from "../markup/markdown-of";
import { sameWords } from "../same-words";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from "../xml-node";
import { isInteraction } from "./interactions";
import type { PackedItem } from "./manifest";
import { itemsOf } from "./manifest";
import { formOf } from "./read-form";

/** Reads a package of QTI 3.0, 2.2 or 2.1, or one item of it: https://www.imsglobal.org/spec/qti/v3p0/impl */
export function readQti(parts: ReadonlyMap<string, XmlNode | undefined>): ItemFile {
  return readEach(
    itemsOf(parts),
    ({ name, node }) => (node && attributeOf(node, "title")) ?? name,
    readItem,
  );
}

function readItem({ node, detail }: PackedItem, lose: Lose): Item {
  if (node === undefined) throw new BrokenQuestion("Its file is damaged, or not in the package.");
  const body = childOf(node, "qti-item-body");
  if (body === undefined) throw new BrokenQuestion("It has no body.");
  if (childrenOf(node, "qti-template-declaration").length > 0)
    throw new UnknownKind("A question whose numbers change each time has no place here.");
  if (picturesIn(body.children) > 0)
    lose("picture", "Pictures are not taken along. Add it again to the question.");
  const { prompt, form } = formOf(node, body, lose);
  const points = pointsOf(node);
  return {
    name: attributeOf(node, "title") ?? "",
    prompt,
    form,
    ...(points === undefined ? {} : { points }),
    ...detail,
    tags: detail.tags ?? [],
    feedback: feedbackOf(node, lose),
  };
}

/** What it is worth: MAXSCORE's default. */
function pointsOf(item: XmlNode): number | undefined {
  const outcome = childrenOf(item, "qti-outcome-declaration").find(
    (one) => attributeOf(one, "identifier") === "MAXSCORE",
  );
  const value = Number(textOf(childOf(outcome, "qti-default-value")).trim() || "x");
  return Number.isNaN(value) ? undefined : value;
}

/** Feedback to the whole answer, where its identifiers say to which. */
function feedbackOf(item: XmlNode, lose: Lose): Item["feedback"] {
  const said = { ...NO_FEEDBACK };
  const all = [...childrenOf(item, "qti-modal-feedback"), ...blocksIn(item)];
  for (const node of all) {
    const id = (attributeOf(node, "identifier") ?? "").toLowerCase();
    const text = markdownOf(node.children);
    if (sameWords(text) === "") continue;
    if (/^(m_)?partial/.test(id)) said.partial = text;
    else if (/incorrect|wrong|false/.test(id)) said.incorrect = text;
    else if (/correct|right|true/.test(id)) said.correct = text;
    else lose("feedback", "Feedback that does not say to which answer it belongs is not kept.");
  }
  return said;
}

function blocksIn(item: XmlNode): XmlNode[] {
  const body = childOf(item, "qti-item-body");
  return body === undefined || childrenOf(body).some(isInteraction)
    ? []
    : descendantsOf(body, "qti-feedback-block");
}
