import type { LintRule } from "./lint-rule";
import { saysPhrase, sentencesOf, wordsOf } from "./words";

const MAX_SENTENCE_WORDS = 20;

/** Idioms that pupils new to English read word by word. */
const IDIOMS = [
  "piece of cake",
  "a rule of thumb",
  "rule of thumb",
  "in a nutshell",
  "at the end of the day",
  "hit the nail on the head",
  "once in a blue moon",
  "under the weather",
  "cut corners",
  "ballpark figure",
  "the bigger picture",
  "on the same page",
  "think outside the box",
  "get the ball rolling",
  "food for thought",
  "by and large",
  "touch base",
  "break the ice",
] as const;

const ABSOLUTES = [
  "always",
  "never",
  "all of the time",
  "none of the time",
  "only ever",
  "completely",
  "impossible",
] as const;

const COLOURS = "red|green|blue|yellow|orange|purple|pink|brown";
const COLOUR_CUE = new RegExp(
  `\\b(?:${COLOURS})\\s+(?:one|part|line|box|area|arrow|circle|square|shape|section|region|bar|dot|label)s?\\b`,
  "i",
);

/** Instructions a sentence can give. */
const INSTRUCTION =
  /\b(?:explain|describe|state|name|give|list|calculate|work out|compare|select|choose|write|draw|label|match|complete|find|identify|suggest|define)\b/gi;

export const longSentence: LintRule = {
  id: "long-sentence",
  severity: "warning",
  look: ({ prompt }) =>
    sentencesOf(prompt)
      .filter((sentence) => wordsOf(sentence).length > MAX_SENTENCE_WORDS)
      .slice(0, 1)
      .map((sentence) => ({
        where: "prompt",
        message: `One sentence has ${wordsOf(sentence).length} words. Split it: ${MAX_SENTENCE_WORDS} is plenty for a pupil to hold.`,
      })),
};

export const negativeStem: LintRule = {
  id: "negative-stem",
  severity: "warning",
  look: ({ prompt }) =>
    sentencesOf(prompt).some(
      (sentence) =>
        /\b(?:not|except|never|least likely)\b|n['’]t\b/i.test(sentence) && sentence.endsWith("?"),
    )
      ? [
          {
            where: "prompt",
            message:
              "The question asks for what is not so. Pupils miss the “not”; ask for what is so.",
          },
        ]
      : [],
};

export const absoluteWords: LintRule = {
  id: "absolutes",
  severity: "info",
  look: ({ prompt }) =>
    ABSOLUTES.filter((word) => saysPhrase(prompt, word))
      .slice(0, 1)
      .map((word) => ({
        where: "prompt",
        message: `“${word}” gives answers away: hardly anything is ${word} so. Say when it is so.`,
      })),
};

export const vagueReference: LintRule = {
  id: "vague-reference",
  severity: "warning",
  look({ prompt }) {
    const first = sentencesOf(prompt)[0] ?? "";
    const vague =
      /^(?:it|this|that|these|those|they|he|she)\b(?!\s+(?:is|are)\s+(?:true|false)\b)/i.exec(
        first,
      )?.[0];
    if (vague === undefined || namesItself(first, vague)) return [];
    return [
      {
        where: "prompt",
        message: `The question starts with “${vague}” before it has said what that is. Name the thing.`,
      },
    ];
  },
};

export const twoInstructions: LintRule = {
  id: "two-instructions",
  severity: "warning",
  look: ({ prompt }) =>
    sentencesOf(prompt).some((sentence) => instructionsIn(sentence) > 1)
      ? [
          {
            where: "prompt",
            message:
              "One sentence asks for two things. Give each instruction a sentence of its own.",
          },
        ]
      : [],
};

export const idiom: LintRule = {
  id: "idiom",
  severity: "warning",
  look: ({ prompt, hint }) =>
    IDIOMS.filter((phrase) => saysPhrase(`${prompt} ${hint ?? ""}`, phrase))
      .slice(0, 1)
      .map((phrase) => ({
        where: "prompt",
        message: `“${phrase}” is an idiom. A pupil new to English reads it word by word; say it plainly.`,
      })),
};

export const colourCue: LintRule = {
  id: "colour-cue",
  severity: "warning",
  look({ prompt }) {
    const cue = COLOUR_CUE.exec(prompt)?.[0];
    return cue === undefined
      ? []
      : [
          {
            where: "prompt",
            message: `“${cue}” can only be found by colour. Add a letter or a place as well.`,
          },
        ];
  },
};

export const longCode: LintRule = {
  id: "long-code",
  severity: "warning",
  look({ prompt }) {
    const lines = Math.max(
      0,
      ...[...prompt.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].map(
        (m) => (m[1] ?? "").trimEnd().split("\n").length,
      ),
    );
    return lines > 10
      ? [
          {
            where: "prompt",
            message: `The code has ${lines} lines. Up to 10 fit on a pupil's screen without scrolling.`,
          },
        ]
      : [];
  },
};

/** "This program prints 3" names what it means; "This is used to …" does not. */
function namesItself(sentence: string, vague: string): boolean {
  if (/^(?:it|they|he|she)$/i.test(vague)) return false;
  const next = wordsOf(sentence)[1];
  return (
    next !== undefined &&
    !/^(?:is|are|was|were|can|does|do|has|have|means|happens|will|would|should|must)$/.test(next)
  );
}

function instructionsIn(sentence: string): number {
  const asked = [...sentence.matchAll(INSTRUCTION)].filter(({ index }) =>
    startsInstruction(sentence, index),
  );
  const question =
    sentence.endsWith("?") && /\b(?:what|which|why|how|when|where|who)\b/i.test(sentence) ? 1 : 0;
  return asked.length + (asked.length > 0 ? question : 0);
}

/** An instruction stands at the start or after "and", "then", a comma or a colon; "the name" is no instruction. */
function startsInstruction(sentence: string, index: number): boolean {
  return /(?:^|[,;:]\s*|\b(?:and|then)\s+)(?:(?:and|then)\s+)?$/i.test(sentence.slice(0, index));
}
