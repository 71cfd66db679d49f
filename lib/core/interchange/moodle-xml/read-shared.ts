import { topicOf } from "../gift/blocks";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import type { XmlNode } from "../xml-node";
import { childOf, childrenOf, descendantsOf } from "../xml-node";
import { bareText, markdownIn, numberIn } from "./text";

/** A `<question>` with the category that stands before it. */
export interface MoodleQuestion {
  readonly node: XmlNode;
  readonly topic: string;
}

/** The questions of a `<quiz>`; a category is a question of its own there and holds for those behind it. */
export function questionsOf(quiz: XmlNode): MoodleQuestion[] {
  let topic = "";
  return childrenOf(quiz, "question").flatMap((node) => {
    const category = childOf(node, "category");
    if (category === undefined) return [{ node, topic }];
    topic = topicOf(bareText(category));
    return [];
  });
}

type Shared = Omit<Item, "form" | "prompt">;

/** What every kind of question has: name, marks, hint, feedback, tags. */
export function sharedOf({ node, topic }: MoodleQuestion, lose: Lose): Shared {
  const [hint, ...more] = childrenOf(node, "hint")
    .map((one) => markdownIn(one, lose))
    .filter((text) => text !== "");
  if (more.length > 0) lose("more hints", "A question has one hint here: the first was taken.");
  if (descendantsOf(node, "file").length > 0)
    lose("files", "Files that are part of the question are not taken along.");
  const points = numberIn(childOf(node, "defaultgrade"));
  return {
    name: bareText(childOf(node, "name")),
    ...(points === undefined ? {} : { points }),
    ...(topic === "" ? {} : { topic }),
    ...(hint === undefined ? {} : { hint }),
    feedback: feedbackOf(node, lose),
    tags: childrenOf(childOf(node, "tags") ?? node, "tag").map(bareText),
  };
}

/** Feedback by how right the answer was; where there is none, what is said after every answer. */
function feedbackOf(node: XmlNode, lose: Lose): Item["feedback"] {
  const general = markdownIn(childOf(node, "generalfeedback"), lose);
  const said = (name: string) => markdownIn(childOf(node, name), lose);
  const own = {
    correct: said("correctfeedback"),
    partial: said("partiallycorrectfeedback"),
    incorrect: said("incorrectfeedback"),
  };
  const hasOwn = Object.values(own).some((text) => text !== "");
  if (!hasOwn) return { correct: general, partial: general, incorrect: general };
  if (general !== "")
    lose("general feedback", "The feedback by how right the answer was is kept instead.");
  return own;
}
