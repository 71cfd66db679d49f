import type { MarkScheme, SchemePoint } from "@/lib/core/questions/shared/mark-scheme";
import { answerConcerns, suggestion } from "./gate";
import { isNegated, sentencesIn, stemsOf, tellingStems } from "./sentence-words";
import type { AnswerToJudge, FoundPoint, Suggestion } from "./suggestion";

/** A sentence must say this share of a point's own words, where its author named no keywords. */
const LEAST_SHARE = 0.6;
/** Words around those that are looked for: a list of keywords explains nothing. */
const LEAST_OTHER_WORDS = 2;

/**
 * Looks for the points of a mark scheme by its words, without a model: a sentence of the pupil's own that says them, does
 * not deny them and is more than a list. It would rather find too little: what it does not find may be said in
 * other words, so nothing found is not a score of nothing but a teacher's to read.
 */
export function markOffline(scheme: MarkScheme, answer: AnswerToJudge): Suggestion {
  const sentences = answer.said.flatMap(sentencesIn);
  const search = { sentences, asked: stemsOf(answer.prompt), sought: soughtIn(scheme) };
  const found = scheme.criteria.flatMap((criterion) => find(criterion, search));
  const nothing = found.length === 0 ? (["nothing-found"] as const) : [];
  return suggestion("offline", found, scheme, [...answerConcerns(answer), ...nothing], "");
}

interface Search {
  readonly sentences: readonly string[];
  /** What the question says earns nothing. */
  readonly asked: readonly string[];
  /** Every word the mark scheme looks for. */
  readonly sought: ReadonlySet<string>;
}

function soughtIn({ criteria }: MarkScheme): Set<string> {
  return new Set(
    criteria.flatMap(({ text, keywords }) =>
      keywords.length > 0 ? keywords.flatMap(stemsOf) : tellingStems(text),
    ),
  );
}

function find(criterion: SchemePoint, search: Search): FoundPoint[] {
  const { points, evidence } =
    criterion.keywords.length > 0 ? byKeywords(criterion, search) : byOwnWords(criterion, search);
  const { id, text, points: maxPoints } = criterion;
  return points > 0 ? [{ id, text, points, maxPoints, evidence }] : [];
}

interface Found {
  readonly points: number;
  readonly evidence: string[];
}

/** A point for each keyword that is said and not denied, up to what the criterion is worth. */
function byKeywords({ text, keywords, points }: SchemePoint, search: Search): Found {
  const usable = search.sentences.filter((one) => !isNegated(one) || isNegated(text));
  const said = keywords.flatMap((keyword) => {
    const phrase = stemsOf(keyword);
    if (phrase.length === 0 || holds(search.asked, phrase)) return [];
    const sentence = usable.find((one) => {
      const stems = stemsOf(one);
      return explains(stems, search) && holds(stems, phrase);
    });
    return sentence === undefined ? [] : [{ phrase: phrase.join(" "), sentence }];
  });
  const different = new Set(said.map(({ phrase }) => phrase)).size;
  const evidence = [...new Set(said.map(({ sentence }) => sentence))];
  return { points: Math.min(points, different), evidence };
}

/** The share of the criterion's telling words that the best sentence says; it denies where the criterion does. */
function byOwnWords({ text, points }: SchemePoint, search: Search): Found {
  const wanted = [...new Set(tellingStems(text))].filter((stem) => !search.asked.includes(stem));
  if (wanted.length === 0) return { points: 0, evidence: [] };
  const best = search.sentences
    .filter((sentence) => isNegated(sentence) === isNegated(text))
    .map((sentence) => ({ sentence, share: shareSaid(stemsOf(sentence), wanted, search) }))
    .reduce((top, one) => (one.share > top.share ? one : top), { sentence: "", share: 0 });
  if (best.share < LEAST_SHARE) return { points: 0, evidence: [] };
  return { points: Math.max(1, Math.floor(points * best.share)), evidence: [best.sentence] };
}

function shareSaid(stems: readonly string[], wanted: readonly string[], search: Search): number {
  return explains(stems, search)
    ? wanted.filter((stem) => stems.includes(stem)).length / wanted.length
    : 0;
}

/** A list of the words that are looked for explains nothing. */
function explains(stems: readonly string[], { sought }: Search): boolean {
  return stems.filter((stem) => !sought.has(stem)).length >= LEAST_OTHER_WORDS;
}

function holds(stems: readonly string[], phrase: readonly string[]): boolean {
  return ` ${stems.join(" ")} `.includes(` ${phrase.join(" ")} `);
}
