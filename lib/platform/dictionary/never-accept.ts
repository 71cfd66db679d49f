import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { spellingForm } from "@/lib/core/questions/shared/british-spelling";
import { comparedWords } from "@/lib/core/questions/shared/short-text";
import { typoDistance, typoReach } from "@/lib/core/questions/shared/typo";
import type { WordList, WordsByLength } from "./british-words";
import { britishWords } from "./british-words";
import { lettersOf, lettersWithin } from "./letters";
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

function wordsNear(dictionary: WordsByLength, word: string): [string, number][] {
  const reach = typoReach(word);
  if (reach === 0) return [];
  const letters = lettersOf(word);
  const lengths = Array.from({ length: 2 * reach + 1 }, (_, index) => word.length - reach + index);
  return lengths
    .flatMap((length) => candidates(dictionary.get(length), letters, reach))
    .filter((other) => !isSameNoun(word, other))
    .flatMap((other): [string, number][] => {
      const distance = typoDistance(word, spellingForm(other));
      return distance === undefined || distance === 0 ? [] : [[other, distance]];
    });
}

/** Words whose letters are near enough: spares the slow comparison for nearly all of them. */
function candidates(list: WordList | undefined, letters: number, reach: number): string[] {
  if (list === undefined) return [];
  return list.words.filter((_, index) => lettersWithin(letters, list.letters[index] ?? 0, reach));
}
