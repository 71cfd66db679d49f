import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import { sameCode } from "../shared/code-text";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Content, Key, Response } from "./schema";
import { gapName, gapsOf, isEmpty } from "./schema";

/** Every gap is worth the same. White space and the kind of quotation marks do not matter (shared/code-text.ts). */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const gaps = gapsOf(content);
  insistBelongs(content, key, response);
  if (gaps.length === 0) throw new AppError("invalid", "The program has no gaps.");
  const worth = new Fraction(1, gaps.length);
  const parts = gaps.map(({ id }) => {
    const text = saidIn(response, id);
    const fits = isRight(content, key, id, text);
    return { id, earned: fits ? worth : NOTHING, worth, note: noteOf(text, fits) };
  });
  return resultOf(maxPoints, parts, describeGaps(content, response));
}

export function modelResponse(content: Content, key: Key): Response | undefined {
  const gaps = gapsOf(content).flatMap(({ id }) => {
    const [text] = acceptedFor(key, id);
    return text === undefined ? [] : [{ gap: id, text }];
  });
  return gaps.length === gapsOf(content).length ? { v: 1, gaps } : undefined;
}

/** Whether that is an accepted answer of a gap; nothing is, where nothing was typed. */
export function isRight({ language }: Content, key: Key, gap: string, text: string): boolean {
  return (
    oneLine(text) !== "" && acceptedFor(key, gap).some((code) => sameCode(code, text, language))
  );
}

/** The whole program with its gaps filled in. @param textOf what stands in a gap. */
export function filledProgram({ pieces }: Content, textOf: (gap: string) => string): string {
  return pieces.map((piece) => (piece.kind === "code" ? piece.text : textOf(piece.id))).join("");
}

/** What is accepted in a gap, the shown answer first; [] where the key does not have it. */
export function acceptedFor({ gaps }: Key, id: string): readonly string[] {
  return gaps.find(({ gap }) => gap === id)?.accepted ?? [];
}

/** "range(3); –": gap by gap, a dash for an empty one. */
export function describeGaps(content: Content, response: Response): string {
  if (isEmpty(content, response)) return "";
  return gapsOf(content)
    .map(({ id }) => oneLine(saidIn(response, id)) || "–")
    .join("; ");
}

export function answerParts(content: Content, response: Response): AnswerPart[] {
  return gapsOf(content)
    .map(({ id }) => ({ name: gapName(content, id), words: oneLine(saidIn(response, id)) }))
    .filter(({ words }) => words !== "");
}

export function saidIn({ gaps }: Response, id: string): string {
  return gaps.find(({ gap }) => gap === id)?.text ?? "";
}

function noteOf(text: string, fits: boolean): string {
  if (oneLine(text) === "") return "No answer.";
  return fits ? "Right." : "Not right.";
}

function insistBelongs(content: Content, key: Key, response: Response): void {
  const known = insistOnce(idsOf(gapsOf(content)), "list of gaps");
  const keyed = insistOnce(
    key.gaps.map(({ gap }) => gap),
    "answer key",
  );
  insistKnown(keyed, known, "answer key");
  if (keyed.size !== known.size) {
    throw new AppError("invalid", "The answer key does not have every gap.");
  }
  const given = response.gaps.map(({ gap }) => gap);
  insistKnown(insistOnce(given, "answer"), known, "answer");
  insistKnown(insistOnce(response.hints ?? [], "list of hints"), known, "answer");
}
