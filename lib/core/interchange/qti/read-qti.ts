import type { Item, ItemFile } from "../item";
import { NO_FEEDBACK } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, readEach, UnknownKind } from "../ledger";
import { markdownOf } from "../markup/markdown-of";
import type { KnownPicture } from "../pictures/forms";
import { sameWords } from "../same-words";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from "../xml-node";
import { isInteraction } from "./interactions";
import { takePicture } from "./item-picture";
import type { PackedItem } from "./manifest";
import { itemsOf } from "./manifest";
import { formOf } from "./read-form";

/** Reads a package of QTI 3.0, 2.2 or 2.1, or one item of it: https://www.imsglobal.org/spec/qti/v3p0/impl */
export function readQti(
  parts: ReadonlyMap<string, XmlNode | undefined>,
  pictures: ReadonlyMap<string, KnownPicture>,
): ItemFile {
  return readEach(
    itemsOf(parts),
    ({ name, node }) => (node && attributeOf(node, "title")) ?? name,
    (packed, lose) => readItem(packed, pictures, lose),
  );
}

function readItem(
  { name, node, detail }: PackedItem,
  pictures: ReadonlyMap<string, KnownPicture>,
  lose: Lose,
): Item {
  if (node === undefined) throw new BrokenQuestion("Its file is damaged, or not in the package.");
  const whole = childOf(node, "qti-item-body");
  if (whole === undefined) throw new BrokenQuestion("It has no body.");
  if (childrenOf(node, "qti-template-declaration").length > 0)
    throw new UnknownKind("A question whose numbers change each time has no place here.");
  const { body, picture } = takePicture(whole, name, pictures, lose);
  const { prompt, form } = formOf(node, body, lose, picture);
  const points = pointsOf(node);
  return {
    name: attributeOf(node, "title") ?? "",
    prompt,
    form,
    ...(picture === undefined ? {} : { picture }),
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
