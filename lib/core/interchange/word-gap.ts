import type { FormGap, Part } from "./form";

/** A list to choose from holds no more; longer ones are a word list beside the text. */
const LONGEST_LIST = 6;

export const isTooLong = (options: readonly Part[]): boolean => options.length > LONGEST_LIST;

/** A gap that is filled from words: from a list of its own, or where that is too long from the question's word list. */
export function gapOf(id: string, options: Part[], right: number): FormGap {
  const word = options[right]?.id ?? "";
  return isTooLong(options)
    ? { kind: "bank", id, right: word }
    : { kind: "dropdown", id, options, right: word };
}
