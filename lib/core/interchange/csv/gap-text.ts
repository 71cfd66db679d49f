import type { FormGap, FormOf } from "../form";
import { BrokenQuestion } from "../ledger";
import { shortRule } from "../short-text";
import { gapOf } from "../word-gap";

type Gaps = FormOf<"gaps">;

const GAP = /\[\[(type|choose|word): ((?:\\.|[^\\[\]])*)\]\]/g;

/**
 * A text with its gaps written into it: `[[type: eight | 8]]` is typed, `[[choose: larger* | smaller]]` chosen from
 * its own words (the starred one is right), `[[word: RAM]]` filled from the list in the options cell.
 */
export function gapText({ pieces, bank }: Gaps): string {
  return pieces
    .map((piece) =>
      piece.kind === "text" ? piece.text.replace(/\[(?=\[)/g, "\\[") : `[[${inside(piece, bank)}]]`,
    )
    .join("");
}

function inside(gap: FormGap, bank: Gaps["bank"]): string {
  if (gap.kind === "typed")
    return `type: ${gap.rule.accepted.map(({ text }) => escaped(text)).join(" | ")}`;
  if (gap.kind === "bank")
    return `word: ${escaped(bank.find(({ id }) => id === gap.right)?.text ?? "")}`;
  const words = gap.options.map(({ id, text }) => escaped(text) + (id === gap.right ? "*" : ""));
  return `choose: ${words.join(" | ")}`;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\|[\]*]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();
const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1").trim();

/** Reads such a text. @param words the list of words, in the options cell. */
export function readGapText(text: string, words: readonly string[]): Gaps {
  const bank = words.map((word, index) => ({ id: `w${index + 1}`, text: word }));
  const pieces: Gaps["pieces"] = [];
  let at = 0;
  const addText = (piece: string) => {
    if (piece !== "") pieces.push({ kind: "text", text: piece.replaceAll("\\[[", "[[") });
  };
  for (const match of text.matchAll(GAP)) {
    addText(text.slice(at, match.index));
    const id = `g${pieces.filter(({ kind }) => kind !== "text").length + 1}`;
    pieces.push(gapFrom(id, match[1] ?? "", match[2] ?? "", bank));
    at = match.index + match[0].length;
  }
  addText(text.slice(at));
  if (pieces.every(({ kind }) => kind === "text"))
    throw new BrokenQuestion("Its text has no gap. Write one as [[type: the word]].");
  return { kind: "gaps", pieces, bank };
}

function gapFrom(id: string, kind: string, body: string, bank: Gaps["bank"]): FormGap {
  const words = body.split(/(?<!\\) \| /);
  if (kind === "type")
    return {
      kind: "typed",
      id,
      rule: shortRule(words.map((text) => ({ text: unescaped(text), weight: 1 }))),
    };
  if (kind === "choose") {
    const right = words.findIndex((word) => /(?<!\\)\*\s*$/.test(word));
    if (right === -1) throw new BrokenQuestion("One of its gaps has no word marked by a star.");
    const options = words.map((word, index) => ({
      id: `${id}w${index + 1}`,
      text: unescaped(word.replace(/(?<!\\)\*\s*$/, "")),
    }));
    return gapOf(id, options, right);
  }
  const word = bank.find(({ text }) => text === unescaped(body));
  if (word === undefined)
    throw new BrokenQuestion("The word of one of its gaps is not in the list of options.");
  return { kind: "bank", id, right: word.id };
}
