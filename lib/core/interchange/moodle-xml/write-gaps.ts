import type { FormGap, FormOf } from "../form";
import type { Item } from "../item";
import { inlineHtml } from "../markup/html-of";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { valueNode } from "./text";
import { bare, headNodes, tailNodes } from "./write-shared";

type Gaps = FormOf<"gaps">;

/** Words from one list are dragged into the text (ddwtos); every other text has its gaps written into it (cloze). */
export function writeGaps(item: Item, form: Gaps): XmlNode {
  const gaps = form.pieces.filter((piece) => piece.kind !== "text");
  const isBank = gaps.every((gap) => gap.kind === "bank");
  return isBank ? draggedWords(item, form) : embedded(item, form);
}

function draggedWords(item: Item, { pieces, bank }: Gaps): XmlNode {
  const text = pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      const at = piece.kind === "bank" ? bank.findIndex(({ id }) => id === piece.right) : -1;
      return `[[${at + 1}]]`;
    })
    .join("");
  return element("question", { type: "ddwtos" }, [
    ...headNodes(item, `${item.prompt}\n\n${text}`),
    valueNode("shuffleanswers", 1),
    ...bank.map((word) =>
      element("dragbox", {}, [
        bare(inlineHtml(word.text)),
        valueNode("group", 1),
        element("infinite"),
      ]),
    ),
    ...tailNodes(item, "ddwtos"),
  ]);
}

function embedded(item: Item, { pieces, bank }: Gaps): XmlNode {
  const text = pieces
    .map((piece) => (piece.kind === "text" ? piece.text : gapText(piece, bank)))
    .join("");
  return element("question", { type: "cloze" }, [
    ...headNodes(item, `${item.prompt}\n\n${text}`),
    ...tailNodes(item, "cloze"),
  ]);
}

function gapText(gap: FormGap, bank: Gaps["bank"]): string {
  if (gap.kind === "typed") {
    const { accepted, caseSensitive } = gap.rule;
    const answers = accepted.map(({ text, weight }) =>
      weight === 1 ? `=${escaped(text)}` : `%${Number((weight * 100).toFixed(5))}%${escaped(text)}`,
    );
    return `{1:SHORTANSWER${caseSensitive ? "_C" : ""}:${answers.join("~")}}`;
  }
  const options = gap.kind === "dropdown" ? gap.options : bank;
  const words = options.map(({ id, text }) => `${id === gap.right ? "=" : ""}${escaped(text)}`);
  return `{1:MULTICHOICE:${words.join("~")}}`;
}

/** Signs of Moodle, escaped as it reads them. */
export const escaped = (text: string): string => text.replace(/[~=#{}%"\\]/g, "\\$&");
