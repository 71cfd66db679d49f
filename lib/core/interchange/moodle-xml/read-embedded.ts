import type { Form, FormGap, FormOf } from "../form";
import type { Item } from "../item";
import type { Lose } from "../ledger";
import { BrokenQuestion, UnknownKind } from "../ledger";
import { inlineOf, markdownOf, picturesIn } from "../markup/markdown-of";
import { readHtml } from "../markup/read-html";
import { shortRule } from "../short-text";
import { gapOf, intoBank, isTooLong } from "../word-gap";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf } from "../xml-node";
import { NOT_TAKEN } from "./pictures";
import { bareText } from "./text";

export const GAP = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^}\\])*)\}/g;
const TYPED = /^(SHORTANSWER|SA|MW)(C|_C)?$/;
const CHOSEN = /^(MULTICHOICE|MC)(_?[VHS]+)?$/;
const FILL = "Fill the gaps.";

/** Gaps inside a text: `{1:SHORTANSWER:=nucleus~%50%cell}`. What stands before a blank line or paragraph is the prompt. */
export function readEmbedded(node: XmlNode, lose: Lose): { form: Form } & Pick<Item, "prompt"> {
  const questiontext = childOf(node, "questiontext");
  const isPlain = /markdown|plain_text/.test(
    (questiontext && attributeOf(questiontext, "format")) ?? "",
  );
  const whole = bareText(questiontext);
  const words = (text: string) => (isPlain ? text : inlineKeepingEnds(text));
  const [prompt, text] = split(whole, isPlain);
  if (!isPlain && picturesIn(readHtml(whole).children) > 0) lose("picture", NOT_TAKEN);
  const form = gapsIn(text, words, lose);
  return { prompt: prompt === "" ? FILL : prompt, form };
}

/** The prompt, as our Markdown, and the text with its gaps. */
function split(whole: string, isPlain: boolean): [string, string] {
  const first = whole.search(/\{\d*:[A-Z_]+:/);
  if (first === -1) throw new BrokenQuestion("Its text has no gap.");
  const before = whole.slice(0, first);
  const end = isPlain
    ? before.lastIndexOf("\n\n")
    : Math.max(before.lastIndexOf("</p>"), before.lastIndexOf("</div>"));
  if (end === -1) return ["", whole];
  const told = whole.slice(0, end);
  return [isPlain ? told.trim() : markdownOf(readHtml(told).children), whole.slice(end).trim()];
}

function gapsIn(text: string, words: (text: string) => string, lose: Lose): FormOf<"gaps"> {
  const pieces: FormOf<"gaps">["pieces"] = [];
  const bank: FormOf<"gaps">["bank"] = [];
  let at = 0;
  const addText = (piece: string) => {
    if (piece !== "") pieces.push({ kind: "text", text: words(piece) });
  };
  for (const match of text.matchAll(GAP)) {
    addText(text.slice(at, match.index));
    const id = `g${pieces.filter(({ kind }) => kind !== "text").length + 1}`;
    const { gap, options } = gapFrom(id, match[2] ?? "", match[3] ?? "", words, lose);
    pieces.push(gap.kind === "bank" ? intoBank(gap, options, bank) : gap);
    at = match.index + match[0].length;
  }
  addText(text.slice(at));
  return { kind: "gaps", pieces, bank };
}

export function gapFrom(
  id: string,
  kind: string,
  body: string,
  words: (text: string) => string,
  lose: Lose,
): { gap: FormGap; options: FormOf<"gaps">["bank"] } {
  const answers = answersIn(body, words, lose);
  if (TYPED.test(kind)) {
    const caseSensitive = /_C$|SAC$|MWC$/.test(kind);
    return {
      gap: { kind: "typed", id, rule: { ...shortRule(answers), caseSensitive } },
      options: [],
    };
  }
  if (/^(NUMERICAL|NM)$/.test(kind)) {
    const exact = answers.map((one) => ({ ...one, text: one.text.split(":")[0] ?? "" }));
    return { gap: { kind: "typed", id, rule: shortRule(exact) }, options: [] };
  }
  if (!CHOSEN.test(kind)) throw new UnknownKind(`A gap of the kind “${kind}” has no place here.`);
  const options = answers.map(({ text }, index) => ({ id: `${id}w${index + 1}`, text }));
  const right = answers.findIndex(({ weight }) => weight === 1);
  if (right === -1) throw new BrokenQuestion("One of its gaps has no right word.");
  return { gap: gapOf(id, options, right), options: isTooLong(options) ? options : [] };
}

function answersIn(
  body: string,
  words: (text: string) => string,
  lose: Lose,
): { text: string; weight: number }[] {
  return body.split(/(?<!\\)~/).flatMap((written) => {
    const [, right, percent, rest = ""] = /^\s*(=?)(?:%(-?[\d.]+)%)?([\s\S]*)$/.exec(written) ?? [];
    const [answer = "", feedback = ""] = rest.split(/(?<!\\)#/);
    if (feedback.trim() !== "")
      lose("feedback on answers", "Feedback on one word of a gap has no place here.");
    const text = words(answer.replace(/\\([~=#{}%"\\])/g, "$1")).trim();
    const weight = right === "=" ? 1 : Number(percent ?? 0) / 100;
    return text === "" || text === "*" ? [] : [{ text, weight }];
  });
}

/** White space at the ends stands between words and gaps, and is kept. */
function inlineKeepingEnds(html: string): string {
  const text = inlineOf(readHtml(html.replace(/<\/(p|div|li)>/g, "\n")).children);
  return `${/^\s/.test(html) ? " " : ""}${text}${/\s$/.test(html) && text !== "" ? " " : ""}`;
}
