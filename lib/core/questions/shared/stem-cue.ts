import { stemmer } from "stemmer";
import type { Finding } from "../finding";

/** An option as a cue rule sees it. */
export interface CueOption {
  readonly text: string;
  readonly isKey: boolean;
}

const SMALL = new Set(
  "a an the of in on to and or is are was were it its by for with from as at that this be which what who how why when where does do did has have can will not one into than then".split(
    " ",
  ),
);

/** Ways a stem can point at the key without any knowledge: words it shares with the key alone, and "a"/"an" before a gap. */
export function stemCues(prompt: string, options: readonly CueOption[]): Finding[] {
  return [...echoedWord(prompt, options), ...articleCue(prompt, options)];
}

function echoedWord(prompt: string, options: readonly CueOption[]): Finding[] {
  const stem = stemsOf([prompt]);
  const others = stemsOf(options.filter(({ isKey }) => !isKey).map(({ text }) => text));
  const echoed = options
    .filter(({ isKey }) => isKey)
    .flatMap(({ text }) => tellingWords(text))
    .find((word) => stem.has(stemmer(word)) && !others.has(stemmer(word)));
  if (echoed === undefined) return [];
  return [
    {
      rule: "stem-echo",
      severity: "warning",
      where: "options",
      message: `“${echoed}” stands in the question and only in the right answer. Use it in another option too, or in none.`,
    },
  ];
}

function articleCue(prompt: string, options: readonly CueOption[]): Finding[] {
  const article = /(?<!\/)\b(an?)\s*(?:_{2,}|…|\.{3}|:)?\s*[?.:]?\s*$/i
    .exec(prompt.trim())?.[1]
    ?.toLowerCase();
  if (article === undefined) return [];
  const fits = options.map(({ text }) => /^[aeiou]/i.test(text.trim()) === (article === "an"));
  if (fits.every(Boolean)) return [];
  return [
    {
      rule: "article-cue",
      severity: "warning",
      where: "prompt",
      message: `“${article}” at the end fits only some of the options. Write “a/an”, or put the article into each option.`,
    },
  ];
}

/** "Freezes" points at "freeze-thaw" as much as the word itself. */
function stemsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(tellingWords).map(stemmer));
}

function tellingWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? []).filter(
    (word) => !SMALL.has(word),
  );
}
