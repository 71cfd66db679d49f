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

/**
 * Lists too long for a gap are one word list for all: a word that stands in several of them stands in it once.
 * @param bank takes the words that are new to it.
 */
export function intoBank(
  gap: Extract<FormGap, { kind: "bank" }>,
  options: readonly Part[],
  bank: Part[],
): FormGap {
  bank.push(...options.filter(({ text }) => !bank.some((word) => word.text === text)));
  const word = options.find(({ id }) => id === gap.right)?.text;
  return { ...gap, right: bank.find(({ text }) => text === word)?.id ?? "" };
}
