import { shareOf } from "../choice";
import type { Form, FormGap } from "../form";
import type { Item } from "../item";
import { toleranceAsWidth } from "../number";
import { pairLines } from "../pairs";
import { escapeGift } from "./escapes";

const NO_PLACE = "GIFT has no kind of question for it.";

/** Why GIFT cannot hold a question. */
export function giftRefuses({ form }: Item): string | undefined {
  if (form.kind === "order") return `${NO_PLACE} Putting things in order is not among its kinds.`;
  if (form.kind === "program") return `${NO_PLACE} Programs are not among its kinds.`;
  if (form.kind === "lines" || form.kind === "code" || form.kind === "cells")
    return `${NO_PLACE} It keeps no lines of code apart.`;
  if (form.kind === "labels" || form.kind === "spots") return "GIFT has no place for a picture.";
  if (form.kind === "grid" && form.many)
    return `${NO_PLACE} Several ticks in one row are not among its kinds.`;
  if (form.kind === "gaps" && form.pieces.filter(({ kind }) => kind !== "text").length !== 1)
    return "GIFT holds one gap in a question, and this one has several.";
  return undefined;
}

/** Questions as a GIFT file. */
export function writeGift(items: readonly Item[]): string {
  let topic = "";
  const lines = items.flatMap((item, index) => {
    const next = item.topic ?? "";
    const category = next === topic ? [] : [`$CATEGORY: ${next === "" ? "top" : step(next)}`, ""];
    topic = next;
    return [...category, ...questionLines(item, index), ""];
  });
  return `${lines.join("\n").trimEnd()}\n`;
}

const step = (topic: string): string => escapeGift(topic.replaceAll("/", "//"));

function questionLines(item: Item, index: number): string[] {
  const { name, form, tags } = item;
  const title = escapeGift(name === "" ? `Question ${index + 1}` : name);
  const comment = tags.map((tag) => `[tag:${escapeGift(tag)}]`).join(" ");
  const head = `::${title}::[markdown]`;
  const question =
    form.kind === "gaps"
      ? gapLines(head, item)
      : [`${head}${escapeGift(item.prompt)}{`, ...bodyLines(form), ...general(item), "}"];
  return [...(comment === "" ? [] : [`// ${comment}`]), ...question];
}

/** GIFT has one feedback for all answers: written where all three of ours say the same. */
function general({ feedback, form }: Item): string[] {
  if (form.kind === "essay")
    return form.modelAnswer === "" ? [] : [`####${escapeGift(form.modelAnswer)}`];
  const { correct, partial, incorrect } = feedback;
  const isOne = correct !== "" && correct === partial && correct === incorrect;
  return isOne ? [`####${escapeGift(correct)}`] : [];
}

function bodyLines(form: Exclude<Form, { kind: "gaps" }>): string[] {
  switch (form.kind) {
    case "choice":
      return form.options.map((option) => {
        const feedback = option.feedback === undefined ? "" : `#${escapeGift(option.feedback)}`;
        const share = form.many ? weight(shareOf(form, option)) : "";
        const sign = option.right && !form.many ? "=" : "~";
        return `${sign}${share || unweighed(option.text, option.right)}${part(option.text)}${feedback}`;
      });
    case "text":
      return form.rule.accepted.map((one) => accepted(one.text, one.weight));
    case "number": {
      const by = toleranceAsWidth(form);
      return [`#${form.value}${by === 0 ? "" : `:${by}`}`];
    }
    case "pairs":
    case "sort":
    case "grid":
      return pairLines(form).map(
        // A second arrow would be taken for the first.
        ([left, right]) => `=${part(left.replaceAll("->", "→"))} -> ${part(right)}`,
      );
    default:
      return [];
  }
}

function gapLines(head: string, { prompt, form, ...item }: Item): string[] {
  if (form.kind !== "gaps") return [];
  const at = form.pieces.findIndex(({ kind }) => kind !== "text");
  const gap = form.pieces[at];
  if (gap === undefined || gap.kind === "text") return [];
  const words = (from: number, to?: number) =>
    escapeGift(
      form.pieces
        .slice(from, to)
        .map((piece) => (piece.kind === "text" ? piece.text : ""))
        .join(""),
    );
  const before = `${escapeGift(prompt)}\\n\\n${words(0, at)}`;
  const answers = gapAnswers(gap, form.bank).join(" ");
  // Without words behind the gap it would be read as a question whose answers stand at its end.
  const after = words(at + 1).trim() === "" ? " ." : words(at + 1);
  const feedback = general({ prompt, form, ...item }).join("");
  return [`${head}${before}{${answers}${feedback}}${after}`];
}

function gapAnswers(gap: FormGap, bank: readonly { id: string; text: string }[]): string[] {
  if (gap.kind === "typed") return gap.rule.accepted.map((one) => accepted(one.text, one.weight));
  const options = gap.kind === "dropdown" ? gap.options : bank;
  return options.map(
    ({ id, text }) =>
      `${id === gap.right ? "=" : "~"}${unweighed(text, id === gap.right)}${part(text)}`,
  );
}

function accepted(text: string, share: number): string {
  return `=${share === 1 ? unweighed(text, true) : weight(share)}${part(text)}`;
}

const weight = (share: number): string => `%${Number((share * 100).toFixed(5))}%`;
/** An answer that begins with a percent sign would be read as its weight. */
function unweighed(text: string, isRight: boolean): string {
  if (!/^\s*%/.test(text)) return "";
  return isRight ? "%100%" : "%0%";
}

/** Words that begin with "[html]" would be read as HTML. */
function part(text: string): string {
  return `${/^\s*\[(html|moodle|plain|markdown)\]/.test(text) ? "[plain]" : ""}${escapeGift(text)}`;
}
