import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { LabelledLines } from "@/lib/core/generation/drafts/find-labelled-lines";
import { FEWEST_PAIRS } from "@/lib/core/generation/drafts/find-labelled-lines";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { discourages, guidingFeedback, plain } from "../shared/offline-wording";
import { matchingOf } from "./compose";
import type { Content, Key } from "./schema";

const MOST_PAIRS = 6;

/** What each line of the lesson names, with what it says of it; six lines at a time. */
export function generateDrafts({ labelled }: DraftFacts): OfflineQuestion<Content, Key>[] {
  return labelled.flatMap((lines) => partsOf(lines).map((pairs) => fromLines(lines, pairs)));
}

function partsOf({ pairs }: LabelledLines): LabelledLines["pairs"][] {
  const fit = pairs.filter(({ right }) => !discourages(right));
  // Seven stand together: two questions of fewer than four would be too easy.
  const parts = Math.min(Math.ceil(fit.length / MOST_PAIRS), Math.floor(fit.length / FEWEST_PAIRS));
  const size = Math.ceil(fit.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) =>
    fit.slice(part * size, part * size + size),
  ).filter(({ length }) => length >= FEWEST_PAIRS);
}

function fromLines(
  lines: LabelledLines,
  pairs: LabelledLines["pairs"],
): OfflineQuestion<Content, Key> {
  const { section } = lines;
  return {
    ...matchingOf(
      pairs.map(({ left, right }) => ({ left, right })),
      [],
    ),
    prompt: plain(promptFor(lines)),
    ...(section === undefined ? {} : { topic: section }),
    difficulty: 3,
    points: pairs.length,
    timeEstimateSeconds: 30 + pairs.length * 15,
    hint: "Begin with the pair you are surest of, and see what is left.",
    feedback: guidingFeedback(
      "Every pair is right.",
      "read the lines one at a time",
      pairs.map(({ address }) => ({ address, section })),
    ),
    tags: [],
    source: pairs.map(({ address, quote }) => ({ address, quote })),
    confidence: 0.6,
    fact: `row:${pairs[0]?.left}`,
    alsoAsks: pairs.map(({ left, right }) => `row:${left.toLowerCase()}:${right.toLowerCase()}`),
    offers: pairs.map(({ left }) => left),
    pairs: pairs.map(({ left, right }) => [left, right]),
  };
}

function promptFor({ section, under }: LabelledLines): string {
  const what =
    under === undefined
      ? "match each of these to what the lesson says about it."
      : `match each of these to what the table says about it under “${under}”.`;
  return section === undefined
    ? `${what.charAt(0).toUpperCase()}${what.slice(1)}`
    : `“${section}”: ${what}`;
}
