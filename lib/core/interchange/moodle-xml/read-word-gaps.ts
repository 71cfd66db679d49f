import type { Form, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { gapOf, isTooLong } from "../word-gap";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf } from "../xml-node";
import { bareText, inlineIn, markdownIn } from "./text";

const GAP = /\[\[(\d{1,3})\]\]/g;

interface Word {
  readonly text: string;
  readonly group: string;
}

/**
 * Words to drag into `[[1]]` (ddwtos) are a word list; words to select (gapselect) are a list of each gap's own
 * group. What stands before the last blank line in front of the first gap is the prompt.
 */
export function readWordGaps(node: XmlNode, lose: Lose): { form: Form } & Pick<Item, "prompt"> {
  const isBank = attributeOf(node, "type") === "ddwtos";
  const words = childrenOf(node, isBank ? "dragbox" : "selectoption").map((word) => ({
    text: inlineIn(word, lose),
    group: bareText(childOf(word, "group")),
  }));
  const whole = markdownIn(childOf(node, "questiontext"), lose)
    .replaceAll("\\[\\[", "[[")
    .replaceAll("\\]\\]", "]]");
  const first = whole.search(GAP);
  if (first === -1) throw new BrokenQuestion("Its text has no gap.");
  const at = whole.lastIndexOf("\n\n", first);
  const prompt = at === -1 ? "" : whole.slice(0, at).trim();
  const form = gapsIn(at === -1 ? whole : whole.slice(at + 2), words, isBank);
  return { prompt: prompt === "" ? "Fill the gaps." : prompt, form };
}

function gapsIn(text: string, words: readonly Word[], isBank: boolean): FormOf<"gaps"> {
  const bank = words.map((word, index) => ({ id: `w${index + 1}`, text: word.text }));
  const pieces: FormOf<"gaps">["pieces"] = [];
  let needsBank = isBank;
  text.split(GAP).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (piece !== "") pieces.push({ kind: "text", text: piece });
      return;
    }
    const word = words[Number(piece) - 1];
    const id = `g${Math.ceil(index / 2)}`;
    if (word === undefined) throw new BrokenQuestion(`There is no word for its gap [[${piece}]].`);
    const options = bank.filter((_, at) => words[at]?.group === word.group);
    const right = `w${piece}`;
    const isList = isBank || isTooLong(options);
    needsBank ||= isList;
    pieces.push(
      isList
        ? { kind: "bank", id, right }
        : gapOf(
            id,
            options,
            options.findIndex((option) => option.id === right),
          ),
    );
  });
  return { kind: "gaps", pieces, bank: needsBank ? bank : [] };
}
