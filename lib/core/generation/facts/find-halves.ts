import { tellingWords } from "@/lib/core/generation/words/shared-words";
import { cleanTerm } from "@/lib/core/generation/words/terms";
import { classedWords, sentencesIn } from "@/lib/core/generation/words/word-classes";
import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import { soundPairs } from "./find-pairings";
import type { Pair, Pairing } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** Bullets that begin by pointing away from themselves, or speak to the class. */
const NOT_A_SUBJECT =
  /^(it|its|they|their|he|she|we|you|i|this|that|these|those|there|here|some|many|most|all|both|each|every|one|another|other|if|when|while|because|in|on|at|for|to|from|by|with|after|before|during|people|no|never|always|do|don't|first|next|then|finally)\b/i;
const SPEAKS = /\b(you|your|we|us|our|i|my|this|these|those|today|lesson|homework)\b|[?!:;–—]/i;
const ENDS_SUBJECT = /^(is|are|was|were|has|have|had|can|may|will|does|do)$/i;

/** A longer list sets nothing side by side, and each of its lines would be compared with each other. */
const MOST_BULLETS = 20;

/**
 * Bullets that each say one thing of another subject ("Cirrus clouds are thin …", "Stratus clouds form …"): their
 * beginnings and ends can be put together again.
 */
export function findHalves(taught: readonly TaughtBlock[]): Pairing[] {
  return bulletRuns(taught).flatMap((run) => {
    const halves = run.map(halvesOf);
    const pairs = soundPairs(halves.filter((half) => half !== undefined));
    const [first] = run;
    // One bullet that is built otherwise shows that the list sets nothing side by side.
    if (first?.section === undefined || halves.includes(undefined)) return [];
    if (pairs.length < 3 || pairs.length > 6 || !areFree(pairs)) return [];
    return [
      {
        prompt: `Match the two halves of each sentence about “${first.section}”.`,
        asked: undefined,
        from: "halves",
        subject: first.section,
        address: first.block.address,
        section: first.section,
        pairs,
      },
    ];
  });
}

function bulletRuns(taught: readonly TaughtBlock[]): TaughtBlock[][] {
  const runs: TaughtBlock[][] = [[]];
  for (const item of taught) {
    const last = runs.at(-1)?.at(-1);
    const bullet = item.block.kind === "list-item" && !/^\d/.test(item.block.marker ?? "");
    if (!bullet) runs.push([]);
    else if (last === undefined || last.section === item.section) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.filter(({ length }) => length >= 3 && length <= MOST_BULLETS);
}

/** The first sentence of a bullet, cut before its first verb. */
function halvesOf({ block }: TaughtBlock): Pair | undefined {
  const sentence = sentencesIn(block.text)[0];
  if (sentence === undefined || NOT_A_SUBJECT.test(sentence) || SPEAKS.test(sentence))
    return undefined;
  if (!block.text.includes(sentence)) return undefined;
  const words = classedWords(sentence);
  const verb = words.findIndex(
    ({ text, wordClass }) => wordClass === "VERB" || wordClass === "AUX" || ENDS_SUBJECT.test(text),
  );
  const subject = words.slice(0, verb);
  if (verb < 1 || verb > 4 || !subject.some(({ wordClass }) => /NOUN|PROPN/.test(wordClass)))
    return undefined;
  const at = sentence.search(new RegExp(`(?<=\\s)${escapePattern(words[verb]?.text ?? "")}\\b`));
  const [left, right] = [sentence.slice(0, at).trim(), sentence.slice(at).replace(/[.]$/, "")];
  const long = right.split(" ").length;
  return at < 1 || long < 4 || long > 22
    ? undefined
    : { left, right, address: block.address, quote: sentence };
}

/** No end that grammar or a shared word ties to one beginning: all subjects singular or all plural. */
function areFree(pairs: readonly Pair[]): boolean {
  const plural = pairs.map(({ right }) =>
    /^(are|were|have|do)\b|^(?!is\b|was\b|has\b)\p{Ll}+[^s]\b/u.test(right),
  );
  const subjects = pairs.map(({ left }) => tellingWords(cleanTerm(left)));
  const named = pairs.some(({ right }, index) =>
    subjects.some(
      (subject, other) =>
        other !== index && [...subject].every((word) => tellingWords(right).has(word)),
    ),
  );
  const kin = pairs.some((one, index) =>
    pairs.slice(index + 1).some((other) => shareDescription(one.left, other.left)),
  );
  return new Set(plural).size === 1 && !named && !kin;
}

/** What is said of "a pure substance" holds of "pure water" too; nerve cells and blood cells are only both cells. */
function shareDescription(a: string, b: string): boolean {
  const words = (subject: string) => [...tellingWords(cleanTerm(subject))];
  const [one, other] = [words(a), words(b)];
  const head = one.at(-1) === other.at(-1) ? one.at(-1) : undefined;
  return one.some((word) => word !== head && other.includes(word));
}
