import type { Lose } from "../ledger";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf } from "../xml-node";
import { inlineIn, markdownIn } from "./text";

/** `<answer fraction="50">` with its words and its feedback. */
export interface MoodleAnswer {
  readonly node: XmlNode;
  readonly text: string;
  /** 1 for all of the marks. */
  readonly share: number;
  readonly feedback: string;
}

export function answersOf(question: XmlNode, lose: Lose): MoodleAnswer[] {
  return childrenOf(question, "answer").map((node) => ({
    node,
    text: inlineIn(node, lose),
    share: Number(attributeOf(node, "fraction") ?? "0") / 100 || 0,
    feedback: markdownIn(childOf(node, "feedback"), lose),
  }));
}
