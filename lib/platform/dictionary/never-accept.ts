import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { spellingForm } from "@/lib/core/questions/shared/british-spelling";
import { comparedWords } from "@/lib/core/questions/shared/short-text";
import { typoDistance, typoReach } from "@/lib/core/questions/shared/typo";
import type { WordsByLength } from "./british-words";
import { britishWords } from "./british-words";
import { isSameNoun } from "./same-noun";

/** As many as a key may hold; the nearest words come first. */
const MAX_WORDS = 2_000;

/**
 * Every dictionary word that the marker would otherwise take for an accepted answer misspelt: "fraction" for
 * "friction". Written into the key when a question is saved, so that marking needs no dictionary (design:
 * question-types.md, "Short text"). The same noun in the plural is not another word.
 */
export async function neverAcceptFor(accepted: readonly string[]): Promise<string[]> {
  const dictionary = await britishWords();
  const meant = [...new Set(accepted.flatMap((text) => comparedWords(text, false)))];
  const near = new Map<string, number>();
  for (const word of meant) {
    for (const [other, distance] of wordsNear(dictionary, word)) {
      near.set(other, Math.min(distance, near.get(other) ?? distance));
    }
  }
  const others = [...near].filter(([word]) => !meant.includes(spellingForm(word)));
  return others
    .sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0], "en-GB"))
    .slice(0, MAX_WORDS)
    .map(([word]) => word);
}

/** The rule with its `neverAccept` filled in; unchanged where misspellings earn nothing anyway. */
export async function withNeverAccept(rule: TextRule): Promise<TextRule> {
  if (!rule.typoTolerance) return rule;
  const accepted = rule.accepted.filter(({ weight }) => weight > 0).map(({ text }) => text);
  return { ...rule, neverAccept: await neverAcceptFor([...accepted, ...rule.required]) };
}

function* wordsNear(dictionary: WordsByLength, word: string): Generator<[string, number]> {
  const reach = typoReach(word);
  const letters = lettersOf(word);
  for (let length = word.length - reach; reach > 0 && length <= word.length + reach; length++) {
    for (const other of dictionary.get(length) ?? []) {
      // One slip changes at most two letters of the set: spares the slow comparison for nearly every word.
      if (bitsIn(letters ^ lettersOf(other)) > 2 * reach || isSameNoun(word, other)) continue;
      const distance = typoDistance(word, spellingForm(other));
      if (distance !== undefined && distance > 0) yield [other, distance];
    }
  }
}

/** The letters a to z of a word, a bit each. */
function lettersOf(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) - 97);
  return set;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set >>> 0; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
