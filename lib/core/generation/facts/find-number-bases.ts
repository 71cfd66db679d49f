import { sentencesIn } from "@/lib/core/generation/words/word-classes";
import type { NumberBase } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** A lesson teaches a base when it writes numbers in it and says how its places count. */
const PLACES = {
  binary:
    /\b8,?\s*\|?\s*4,?\s*\|?\s*2,?\s*(?:\|?\s*and\s*)?\|?\s*1\b|base[ -]2\b|place values?|powers? of (2|two)|doubles?|twice/i,
  hexadecimal: /base[ -]16\b|sixteen|\b16\b|A\s*(=|is|to|–|-)\s*(10|F)\b/i,
} as const;
const WRITTEN = { binary: /\b[01]{4,}\b/, hexadecimal: /\b(0x)?[0-9]*[A-F][0-9A-F]*\b/ } as const;

const COUNTED_FROM = /\b(denary|decimal|base[ -]10|place values?)\b/i;

/** The bases a lesson teaches, each with the sentence that says how its places count. */
export function findNumberBases(taught: readonly TaughtBlock[]): NumberBase[] {
  const whole = taught.map(({ block }) => block.text).join("\n");
  const worked = whole.match(/\b(?:[0-9A-F]{2,16})\b/g) ?? [];
  return (["binary", "hexadecimal"] as const).flatMap((base) => {
    const mentions = whole.match(new RegExp(base, "gi")) ?? [];
    // A lesson on pictures speaks of bits too: conversion is asked where the other number system is spoken of.
    if (mentions.length < 2 || !WRITTEN[base].test(whole) || !COUNTED_FROM.test(whole)) return [];
    const rule = ruleFor(base, taught);
    return rule === undefined ? [] : [{ base, worked: [...new Set(worked)], ...rule }];
  });
}

function ruleFor(
  base: NumberBase["base"],
  taught: readonly TaughtBlock[],
): Pick<NumberBase, "address" | "quote" | "section"> | undefined {
  const sentences = taught
    .filter(({ block }) => block.kind !== "table")
    .flatMap(({ block, section }) =>
      sentencesIn(block.text)
        .filter((quote) => block.text.includes(quote) && PLACES[base].test(quote))
        .map((quote) => ({
          address: block.address,
          quote,
          ...(section === undefined ? {} : { section }),
        })),
    );
  return sentences.find(({ quote }) => /128|16/.test(quote)) ?? sentences[0];
}
