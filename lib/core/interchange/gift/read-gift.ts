import type { Form } from "../form";
import type { Item, ItemFile } from "../item";
import type { Lose } from "../ledger";
import { readEach, UnknownKind } from "../ledger";
import { plainEssay } from "../plain-essay";
import { shortText } from "../short-text";
import { answersIn } from "./answers";
import type { Block } from "./blocks";
import { blocksOf } from "./blocks";
import type { QuestionParts } from "./parts";
import { partsOf, partText, wholeText } from "./parts";
import { readChoice, readTrueFalse } from "./read-choice";
import { readGap } from "./read-gap";
import { readNumber } from "./read-number";
import { readPairs } from "./read-pairs";

/** Reads a GIFT file: https://docs.moodle.org/en/GIFT_format */
export function readGift(text: string): ItemFile {
  return readEach(blocksOf(text), nameOf, readBlock);
}

/** The name a question goes by in reports: its own, or the beginning of its words. */
function nameOf({ text }: Block): string {
  const name = /^::([\s\S]*?)::/.exec(text)?.[1];
  const words = name ?? text.split("{")[0] ?? "";
  return partText(words.replace(/^\s*\[\w+\]/, ""), "html");
}

function readBlock({ text, topic, tags }: Block, lose: Lose): Item {
  const parts = partsOf(text);
  const general = wholeText(parts.generalFeedback, parts.markup);
  const { body } = parts;
  if (body === undefined)
    throw new UnknownKind("It is a text that asks nothing, and such texts are not kept.");
  const { prompt, form } = readBody(parts, body, general, lose);
  const isEssay = form.kind === "essay";
  return {
    name: parts.name,
    prompt,
    form,
    feedback: isEssay
      ? { correct: "", partial: "", incorrect: "" }
      : { correct: general, partial: general, incorrect: general },
    tags: [...tags],
    ...(topic === "" ? {} : { topic }),
  };
}

function readBody(
  parts: QuestionParts,
  body: string,
  general: string,
  lose: Lose,
): Pick<Item, "prompt" | "form"> {
  if (parts.after.trim() !== "" && body.trim() !== "") return readGap(parts, body, lose);
  const prompt = wholeText(`${parts.before} ${parts.after}`, parts.markup);
  return { prompt, form: formOf(body, parts, general, lose) };
}

function formOf(body: string, { markup }: QuestionParts, general: string, lose: Lose): Form {
  const trimmed = body.trim();
  if (trimmed === "") return plainEssay(general, lose);
  if (trimmed.startsWith("#")) return readNumber(trimmed.slice(1), lose);
  const truth = /^(T|TRUE|F|FALSE)(?=\s*(?:#|$))/.exec(trimmed);
  if (truth !== null) return readTrueFalse(truth[0], trimmed.slice(truth[0].length));
  const answers = answersIn(trimmed);
  if (answers.length > 0 && answers.every(({ text }) => text.includes("->")))
    return readPairs(answers, markup, lose);
  if (answers.length > 0 && answers.every(({ sign }) => sign === "="))
    return shortText(
      answers.map(({ text, percent, feedback }) => ({
        text: partText(text, markup),
        weight: (percent ?? 100) / 100,
        feedback,
      })),
      lose,
    );
  return readChoice(answers, markup, lose);
}
