import { readingAge } from "@/lib/core/questions/lint/reading-age";
import type { MarkScheme, SchemePoint } from "@/lib/core/questions/shared/mark-scheme";
import { suggestsChildAtRisk } from "./child-at-risk";
import { saysNothingNew, wordsQuoted } from "./evidence";
import { speaksToMarker } from "./speaks-to-marker";
import type { AnswerToJudge, Concern, FoundPoint, Suggestion } from "./suggestion";

/** What a model says an answer is worth. Nothing of it is believed before the gate. */
export interface ClaimedScore {
  readonly criteria: readonly ClaimedPoint[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly feedback: string;
}
interface ClaimedPoint {
  readonly id: string;
  readonly points: number;
  readonly quotes: readonly string[];
}

/** Under this a model is not sure enough. */
const LEAST_CONFIDENCE = 0.6;

/**
 * Lets a model's score through only where every mark is of the mark scheme and rests on words the pupil wrote. Anything
 * else, whatever the score, goes to the teacher without a number; the sound findings stay beside the answer.
 * @param pupilAge in years: the feedback must be readable to them.
 */
export function gate(
  claimed: ClaimedScore,
  scheme: MarkScheme,
  answer: AnswerToJudge,
  pupilAge: number,
): Suggestion {
  const judged = claimed.criteria.map((one) => judge(one, scheme, answer));
  const found = judged.flatMap(({ found: point }) => (point === undefined ? [] : [point]));
  const concerns = unique([
    ...answerConcerns(answer),
    ...judged.flatMap(({ concern }) => (concern === undefined ? [] : [concern])),
    ...(claimsTwice(claimed) ? (["outside-scheme"] as const) : []),
    ...(claimed.confidence >= LEAST_CONFIDENCE ? [] : (["unsure"] as const)),
    ...(isReadable(claimed.feedback, answer, pupilAge) ? [] : (["feedback-too-hard"] as const)),
  ]);
  return suggestion("model", found, scheme, concerns, claimed.feedback);
}

/** What the answer itself says against a suggestion, whoever makes it. */
export function answerConcerns({ said }: AnswerToJudge): Concern[] {
  return [
    ...(suggestsChildAtRisk(said) ? (["child-at-risk"] as const) : []),
    ...(speaksToMarker(said) ? (["instructs-marker"] as const) : []),
  ];
}

/** Puts a suggestion together: with a concern there is no number. */
export function suggestion(
  source: Suggestion["source"],
  found: readonly FoundPoint[],
  { criteria }: MarkScheme,
  concerns: readonly Concern[],
  feedback: string,
): Suggestion {
  const points = found.reduce((sum, one) => sum + one.points, 0);
  return {
    v: 1,
    source,
    points: concerns.length > 0 ? null : points,
    maxPoints: criteria.reduce((sum, one) => sum + one.points, 0),
    criteria: firstOfEach(found),
    feedback: concerns.includes("feedback-too-hard") ? "" : feedback,
    concerns: [...concerns],
  };
}

interface Judged {
  readonly found?: FoundPoint;
  readonly concern?: Concern;
}

function judge(claim: ClaimedPoint, { criteria }: MarkScheme, answer: AnswerToJudge): Judged {
  const criterion = criteria.find(({ id }) => id === claim.id);
  if (criterion === undefined || !isWorthOf(claim.points, criterion))
    return { concern: "outside-scheme" };
  if (claim.points === 0) return {};
  const evidence = claim.quotes.map((quote) => wordsQuoted(quote, answer));
  if (evidence.some((words) => words === undefined)) return { concern: "evidence-not-found" };
  const words = evidence.filter((one) => one !== undefined && !saysNothingNew(one, answer));
  if (words.length === 0) return { concern: "no-evidence" };
  const { id, text, points: maxPoints } = criterion;
  const exact = unique(words as string[]);
  return { found: { id, text, points: claim.points, maxPoints, evidence: exact } };
}

/** Whole points, as a mark scheme has them; a number that is none fits nowhere. */
function isWorthOf(points: number, criterion: SchemePoint): boolean {
  return Number.isInteger(points) && points >= 0 && points <= criterion.points;
}

function claimsTwice({ criteria }: ClaimedScore): boolean {
  return new Set(criteria.map(({ id }) => id)).size !== criteria.length;
}

/** The subject's own words, which stand in question and answer, are no obstacle. */
function isReadable(feedback: string, { prompt, said }: AnswerToJudge, pupilAge: number): boolean {
  const age = readingAge(feedback, [prompt, ...said].join(" "));
  return age === undefined || age <= pupilAge;
}

function firstOfEach(found: readonly FoundPoint[]): FoundPoint[] {
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
