import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { textRuleSchema } from "../shared/accepted-answer";
import { oneLine } from "../shared/one-line";

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** How wide the field is drawn; a short answer never hints at its length by more than this. */
    size: z.enum(["word", "phrase", "sentence"]),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(1, z.object({ v: z.literal(1), rule: textRuleSchema }));
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), text: z.string().check(z.maxLength(500)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, text: "" });
export const isEmpty = (_content: Content, given: Response): boolean => oneLine(given.text) === "";
export const answerForm = ({ size }: Content): string =>
  ({ word: "Type one word.", phrase: "Type a few words.", sentence: "Type your answer." })[size];
