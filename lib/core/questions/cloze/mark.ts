import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import { exactNumber } from "../shared/exact-number";
import { judgeText } from "../shared/judge-text";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { sameText } from "../shared/short-text";
import type { Content, Gap, Key, Response } from "./schema";
import { gapsOf, wordsFor } from "./schema";

/** Every gap is worth the same; typed gaps go by the short-text rules, the others by the word chosen. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const gaps = gapsOf(content);
  const known = insistOnce(idsOf(gaps), "list of gaps");
  insistKnown(
    insistOnce(
      key.gaps.map(({ gap }) => gap),
      "answer key",
    ),
    known,
    "answer key",
  );
  insistKnown(
    insistOnce(
      response.gaps.map(({ gap }) => gap),
      "answer",
    ),
    known,
    "answer",
  );
  if (gaps.length === 0) throw new AppError("invalid", "The text has no gaps.");
  const given = new Map(response.gaps.map(({ gap, text }) => [gap, text]));
  const judged = gaps.map((gap) => judgeGap(content, key, gap, given.get(gap.id) ?? ""));
  const worth = new Fraction(1, gaps.length);
  return resultOf(
    maxPoints,
    judged.map(({ id, share, note }): SharePart => ({ id, earned: worth.mul(share), worth, note })),
    judged.map(({ read }) => (read === "" ? "–" : read)).join("; "),
  );
}

export function modelResponse(content: Content, key: Key): Response | undefined {
  const gaps = gapsOf(content).flatMap(({ id }) => {
    const rule = key.gaps.find(({ gap }) => gap === id);
    const text = rule === undefined ? undefined : fullAnswer(rule);
    return text === undefined ? [] : [{ gap: id, text }];
  });
  return gaps.length === gapsOf(content).length ? { v: 1, gaps } : undefined;
}

/** What earns all the marks of a gap: what is typed, or the id of a word. */
export function fullAnswer(gap: Key["gaps"][number]): string | undefined {
  return "word" in gap ? gap.word : gap.rule.accepted.find(({ weight }) => weight === 1)?.text;
}

interface JudgedGap {
  readonly id: string;
  readonly share: Fraction;
  readonly note: string;
  readonly read: string;
}

function judgeGap(content: Content, key: Key, gap: Gap, text: string): JudgedGap {
  const rule = key.gaps.find((one) => one.gap === gap.id);
  if (rule === undefined) throw new AppError("invalid", `The answer key has no gap “${gap.id}”.`);
  if (gap.kind === "typed") {
    if (!("rule" in rule)) throw mismatch(gap.id);
    const { weight, note, normalised } = judgeText(rule.rule, text);
    return { id: gap.id, share: exactNumber(weight), note, read: normalised };
  }
  if (!("word" in rule)) throw mismatch(gap.id);
  return judgeChoice(content, gap, rule.word, text);
}

/** A bank may hold one word twice: either of the two is right. */
function judgeChoice(content: Content, gap: Gap, right: string, chosen: string): JudgedGap {
  const words = wordsFor(content, gap);
  const known = insistOnce(idsOf(words), "list of words");
  insistKnown([right], known, "answer key");
  if (chosen === "") return { id: gap.id, share: NOTHING, note: "No answer.", read: "" };
  insistKnown([chosen], known, "answer");
  const read = textOf(words, chosen);
  const fits = chosen === right || sameText(read, textOf(words, right), true);
  return {
    id: gap.id,
    share: new Fraction(fits ? 1 : 0),
    note: fits ? "The right word." : "Not the right word.",
    read,
  };
}

function mismatch(id: string): AppError {
  return new AppError("invalid", `The answer key of gap “${id}” is for another kind of gap.`);
}
