import type { Item } from "../item";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { fileNode, inWords } from "./pictures";
import { textNode, valueNode } from "./text";

/** Kinds that say something by how right an answer was; the others keep it with their answers. */
const COMBINED = new Set([
  "multichoice",
  "matching",
  "ordering",
  "ddwtos",
  "ddimageortext",
  "ddmarker",
]);

/** Forms that are written as one text with its fields in it. */
const CLOZE = new Set(["gaps", "code", "cells"]);

/** What stands at the head of every question. @param text its words, where they are more than the prompt. */
export function headNodes(item: Item, text: string, isHtml = false): XmlNode[] {
  return [
    textNode("name", item.name === "" ? "Question" : item.name),
    wordsNode(item, text, isHtml),
    textNode("generalfeedback", generalOf(item), "markdown"),
    valueNode("defaultgrade", item.points ?? 1),
    valueNode("penalty", "0.3333333"),
    valueNode("hidden", 0),
  ];
}

/** Words with the question's picture before them; where it is answered on, it stands with its places. */
function wordsNode({ form, picture }: Item, text: string, isHtml: boolean): XmlNode {
  const format = isHtml ? "html" : "markdown";
  if (picture === undefined || form.kind === "labels" || form.kind === "spots")
    return textNode("questiontext", text, format);
  const words = element("text", {}, [inWords(picture, isHtml) + text]);
  return element("questiontext", { format }, [words, fileNode(picture)]);
}

function generalOf({ form, feedback }: Item): string {
  if (form.kind === "essay") return form.modelAnswer;
  const { correct, partial, incorrect } = feedback;
  return CLOZE.has(form.kind) && correct === partial && correct === incorrect ? correct : "";
}

/** Feedback, hint and tags: what stands at the end. */
export function tailNodes(item: Item, kind: string): XmlNode[] {
  const { feedback, hint, tags } = item;
  const combined = COMBINED.has(kind)
    ? [
        textNode("correctfeedback", feedback.correct, "markdown"),
        textNode("partiallycorrectfeedback", feedback.partial, "markdown"),
        textNode("incorrectfeedback", feedback.incorrect, "markdown"),
      ]
    : [];
  return [
    ...combined,
    ...(hint === undefined ? [] : [textNode("hint", hint, "markdown")]),
    ...(tags.length === 0
      ? []
      : [
          element(
            "tags",
            {},
            tags.map((tag) => textNode("tag", tag)),
          ),
        ]),
  ];
}

/** `<answer fraction="…">`: words, and what is said to whoever gives it. */
export function answerNode(
  share: number,
  text: XmlNode,
  more: readonly XmlNode[] = [],
  feedback = "",
  format: Record<string, string> = {},
): XmlNode {
  const fraction = String(Number((share * 100).toFixed(5)));
  const said = textNode("feedback", feedback, "markdown");
  return element("answer", { fraction, ...format }, [text, said, ...more]);
}

/** `<text>…</text>` */
export const bare = (text: string): XmlNode => element("text", {}, [text]);
