import type { FormOf } from "../form";
import type { Item } from "../item";
import { NO_FEEDBACK } from "../item";
import type { Lose } from "../ledger";
import { readMarkScheme } from "../mark-scheme-text";
import { plainEssay } from "../plain-essay";
import type { XmlNode } from "../xml-node";
import { childOf } from "../xml-node";
import { bareText, markdownIn, numberIn } from "./text";

/** A written answer. What graders are told is the mark scheme, what is said to all is the model answer. */
export function readEssay(
  node: XmlNode,
  lose: Lose,
): { form: FormOf<"essay"> } & Pick<Item, "feedback"> {
  const told = markdownIn(childOf(node, "graderinfo"), lose);
  const answer = markdownIn(childOf(node, "generalfeedback"), lose);
  if (bareText(childOf(node, "responsetemplate")) !== "")
    lose("start of the answer", "An answer begins empty here.");
  if ((numberIn(childOf(node, "attachments")) ?? 0) > 0)
    lose("files to hand in", "An answer is text here.");
  const points = Math.max(1, Math.round(numberIn(childOf(node, "defaultgrade")) ?? 1));
  const criteria = readMarkScheme(told, points);
  const empty = criteria.length === 0;
  const form = empty ? plainEssay(answer, lose) : { ...PLAIN, criteria, modelAnswer: answer };
  const minWords = numberIn(childOf(node, "minwordlimit")) ?? 0;
  const maxWords = numberIn(childOf(node, "maxwordlimit")) || form.maxWords;
  return { form: { ...form, minWords, maxWords }, feedback: NO_FEEDBACK };
}

const PLAIN = { kind: "essay", minWords: 0, maxWords: 300, strictness: "standard" } as const;
