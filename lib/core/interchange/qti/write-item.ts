import type { Item } from "../item";
import { xhtmlOf } from "../markup/xhtml-of";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { bodyOf } from "./write-body";
import { outcome, plain } from "./write-declaration";
import { feedbackRule } from "./write-processing";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

/** One question as an item of QTI 3.0. @param picture where its file finds its picture. */
export function itemNode(item: Item, id: string, picture?: string): XmlNode {
  const points = item.points ?? 1;
  const { declarations, body, processing } = bodyOf(item, points, picture);
  const said = feedbackNodes(item);
  const rules = said.length === 0 ? processing : [...processing, feedbackRule(points)];
  return element(
    "qti-assessment-item",
    {
      xmlns: NAMESPACE,
      identifier: id,
      title: item.name === "" ? id : item.name,
      adaptive: "false",
      "time-dependent": "false",
      "xml:lang": "en-GB",
    },
    [
      ...declarations,
      outcome("SCORE", "0", "float"),
      outcome("MAXSCORE", plain(points), "float"),
      ...(said.length === 0 ? [] : [outcome("FEEDBACK", "", "identifier")]),
      element("qti-item-body", {}, body),
      ...(processing.length === 0 ? [] : [element("qti-response-processing", {}, rules)]),
      ...said,
    ],
  );
}

function feedbackNodes({ feedback }: Item): XmlNode[] {
  return (["correct", "partial", "incorrect"] as const).flatMap((id) => {
    const content = element("qti-content-body", {}, xhtmlOf(feedback[id]));
    const said = { "outcome-identifier": "FEEDBACK", identifier: id, "show-hide": "show" };
    return feedback[id].trim() === "" ? [] : [element("qti-modal-feedback", said, [content])];
  });
}
