import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";
import { oneLine } from "../shared/one-line";

const gap = z.object({
  kind: z.literal("gap"),
  id: partIdSchema,
  /** Shown when the pupil asks for it; never costs marks. */
  hint: z.optional(z.string().check(z.maxLength(300))),
});
export type Gap = z.infer<typeof gap>;

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    language: z.enum(["python", "other"]),
    /** The program in reading order: pieces of code, with their white space and line ends, and gaps. */
    pieces: z
      .array(
        z.union([
          z.object({ kind: z.literal("code"), text: z.string().check(z.maxLength(2_000)) }),
          gap,
        ]),
      )
      .check(z.minLength(1, "Give a program."), z.maxLength(41)),
    /** How wide every gap is drawn, in characters: the same for all, so that no width tells its answer. */
    gapWidth: z.int().check(z.gte(4), z.lte(40)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    gaps: z
      .array(
        z.object({
          gap: partIdSchema,
          /** Any of these is right; the first is the one that is shown. */
          accepted: z
            .array(
              z.string().check(z.minLength(1, "An accepted answer is empty."), z.maxLength(120)),
            )
            .check(z.minLength(1, "A gap has no answer."), z.maxLength(20)),
        }),
      )
      .check(z.maxLength(20)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** What was typed in each gap, an untouched one absent; and the gaps whose hint was looked at. */
export const response = versioned(
  1,
  z.object({
    v: z.literal(1),
    gaps: z
      .array(z.object({ gap: partIdSchema, text: z.string().check(z.maxLength(120)) }))
      .check(z.maxLength(20)),
    hints: z.optional(z.array(partIdSchema).check(z.maxLength(20))),
  }),
);
export type Response = ReturnType<typeof response.read>;

export const gapsOf = ({ pieces }: Content): Gap[] =>
  pieces.filter((piece): piece is Gap => piece.kind === "gap");
export const emptyResponse = (): Response => ({ v: 1, gaps: [] });
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.gaps.every(({ text }) => oneLine(text) === "");
export const answerForm = ({ language }: Content): string =>
  language === "python"
    ? "Type the missing code in each gap. Capital letters matter, spaces do not."
    : "Type the missing code in each gap.";

/** "Gap 2 of 3": what a screen reader calls it. */
export function gapName(given: Content, id: string): string {
  const gaps = gapsOf(given);
  return `Gap ${gaps.findIndex((one) => one.id === id) + 1} of ${gaps.length}`;
}

/** The pieces of each line, so that a line can stand in a box of its own: a piece never crosses a line end. */
export function linesOf({ pieces }: Content): Content["pieces"][] {
  const lines: Content["pieces"][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "gap") lines.at(-1)?.push(piece);
    else
      for (const [index, text] of piece.text.split("\n").entries()) {
        if (index > 0) lines.push([]);
        if (text !== "") lines.at(-1)?.push({ kind: "code", text });
      }
  }
  return lines;
}
