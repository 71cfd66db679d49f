import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { textRuleSchema } from "../shared/accepted-answer";
import { partIdSchema } from "../shared/ids";

const word = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1), z.maxLength(120)),
});

const gap = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("typed"), id: partIdSchema }),
  z.object({
    kind: z.literal("dropdown"),
    id: partIdSchema,
    options: z.array(word).check(z.minLength(2), z.maxLength(6)),
  }),
  /** Filled from the word bank of the question. */
  z.object({ kind: z.literal("bank"), id: partIdSchema }),
]);

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The text in reading order: pieces of text and gaps. */
    pieces: z
      .array(
        z.union([
          z.object({ kind: z.literal("text"), text: z.string().check(z.maxLength(2_000)) }),
          gap,
        ]),
      )
      .check(z.minLength(1), z.maxLength(60)),
    bank: z.array(word).check(z.maxLength(16)),
  }),
);
export type Content = ReturnType<typeof content.read>;
export type Gap = z.infer<typeof gap>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    gaps: z.array(
      z.union([
        z.object({ gap: partIdSchema, rule: textRuleSchema }),
        /** The right word of a dropdown or of the bank. */
        z.object({ gap: partIdSchema, word: partIdSchema }),
      ]),
    ),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Typed gaps hold what was typed, the others the id of the word; an untouched gap is absent. */
export const response = versioned(
  1,
  z.object({
    v: z.literal(1),
    gaps: z
      .array(z.object({ gap: partIdSchema, text: z.string().check(z.maxLength(200)) }))
      .check(z.maxLength(60)),
  }),
);
export type Response = ReturnType<typeof response.read>;

export const gapsOf = (given: Content): Gap[] =>
  given.pieces.filter((piece): piece is Gap => piece.kind !== "text");
/** The words a gap can be filled with; none for a typed one. */
export function wordsFor({ bank }: Content, gap: Gap): readonly { id: string; text: string }[] {
  if (gap.kind === "typed") return [];
  return gap.kind === "dropdown" ? gap.options : bank;
}
export const emptyResponse = (): Response => ({ v: 1, gaps: [] });
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.gaps.every(({ text }) => text.trim() === "");

export function answerForm(given: Content): string {
  const kinds = new Set(gapsOf(given).map(({ kind }) => kind));
  if (kinds.size > 1) return "Fill in every gap.";
  if (kinds.has("typed")) return "Type a word in each gap.";
  return kinds.has("dropdown")
    ? "Choose a word for each gap."
    : "Put a word from the list in each gap.";
}
