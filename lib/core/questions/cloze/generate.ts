import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { gapText } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  /** The text with its gaps as [[1]], [[2]] … in reading order. */
  text: z.string(),
  kind: z.enum(["typed", "dropdown", "bank"]),
  gaps: z
    .array(
      z.object({
        answer: z.string(),
        /** Other wordings to accept; for typed gaps. */
        alsoAccepted: z.array(z.string()),
        /** The wrong choices; for dropdown gaps. */
        distractors: z.array(z.string()),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
  /** Words of the bank that fit no gap. */
  extraWords: z.array(z.string()),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `cloze: a short text of one to four sentences with 1 to 5 gaps, each for one key term of the lesson, written [[1]], [[2]] …
Enough must stand around a gap for only one answer to be right, and the grammar must not give it away (no "a" or "an" that fits
one choice alone). kind "dropdown": 2 or 3 distractors a gap, of the same kind as the answer; "bank": all answers and 1 to 3
extraWords, every answer used once; "typed": alsoAccepted lists other right wordings. Leave the lists of other kinds empty.
Example: "Water turns from a liquid into a gas when it [[1]]."`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The cloze reply");
    const gaps = given.gaps.map((gap) => ({ ...gap, answer: gap.answer.trim() }));
    const marks = [...given.text.matchAll(/\[\[(\d+)\]\]/g)].map((match) => Number(match[1]));
    insist(marks.length === gaps.length, "The text and the list have different numbers of gaps.");
    insist(
      marks.every((mark, index) => mark === index + 1),
      "The gaps are not numbered in order.",
    );
    if (given.kind === "bank") {
      const words = [...gaps.map(({ answer }) => answer), ...given.extraWords];
      insist(allDiffer(words), "Two words of the bank are the same.");
    }
    const pieces = given.text.split(/\[\[\d+\]\]/);
    return gapText({ kind: given.kind, pieces, gaps, extraWords: given.extraWords });
  },
};
