import * as z from "zod/mini";

/** No number is told about fewer pupils than this. */
export const SMALLEST_GROUP = 5;

/** What staff may know of a practice as it stood at the last midnight (UTC); null while it would be about too few. */
export const practiceTotalsSchema = z.object({
  /** Counts are in whole fives, rounded down. */
  pupils: z.nullable(z.int()),
  attempts_begun: z.nullable(z.int()),
  attempts_handed_in: z.nullable(z.int()),
  /** Mean of pupils' first attempts, in whole per cent. */
  mean_percent: z.nullable(z.int()),
  /** Of how many pupils the mean is made. */
  mean_of: z.nullable(z.int()),
  /** Only topics with enough pupils, by name. */
  topics: z.array(z.object({ topic: z.string(), pupils: z.int(), percent: z.int() })),
});
export type PracticeTotals = z.infer<typeof practiceTotalsSchema>;

/** One question of an attempt as a rule marked it. */
export interface CountedMark {
  /** "": the author named none. */
  readonly topic: string;
  readonly points: number;
  readonly maxPoints: number;
}

/** As it all stood at this moment totals are told. */
export function lastMidnight(now: Date): Date {
  const midnight = new Date(now);
  midnight.setUTCHours(0, 0, 0, 0);
  return midnight;
}

/** As of one moment, with everything that came later left out. */
export interface PracticeCounts {
  /** Who opened an attempt. */
  readonly pupils: number;
  readonly attemptsBegun: number;
  readonly attemptsHandedIn: number;
  /** The first attempt that each pupil handed in, whoever was first coming first. It never changes afterwards. */
  readonly firstAttempts: readonly (readonly CountedMark[])[];
}

const NOTHING: PracticeTotals = {
  pupils: null,
  attempts_begun: null,
  attempts_handed_in: null,
  mean_percent: null,
  mean_of: null,
  topics: [],
};

/**
 * Totals that say nothing of any group smaller than five. Percentages are of pupils in whole fives, in the order they
 * first handed in, and of first attempts alone: were every new pupil counted at once, the difference between
 * yesterday's mean and today's would be that one pupil's result. Counts are in whole fives too: a member of staff who
 * joins would otherwise see when a five is filled, and by whom.
 */
export function practiceTotals(counts: PracticeCounts): PracticeTotals {
  const { pupils, attemptsBegun, attemptsHandedIn, firstAttempts } = counts;
  if (firstAttempts.length < SMALLEST_GROUP) return NOTHING;
  const shares = inWholeFives(firstAttempts.flatMap((marks) => shareOf(marks)));
  return {
    pupils: fivesOf(pupils),
    attempts_begun: fivesOf(attemptsBegun),
    attempts_handed_in: fivesOf(attemptsHandedIn),
    mean_percent: shares.length === 0 ? null : meanPercent(shares),
    mean_of: shares.length === 0 ? null : shares.length,
    topics: topicTotals(firstAttempts),
  };
}

function topicTotals(attempts: PracticeCounts["firstAttempts"]): PracticeTotals["topics"] {
  const names = new Set(attempts.flatMap((marks) => marks.map(({ topic }) => topic)));
  names.delete("");
  return [...names].sort().flatMap((topic) => {
    const own = attempts.map((marks) => marks.filter((mark) => mark.topic === topic));
    const shares = inWholeFives(own.flatMap((marks) => shareOf(marks)));
    return shares.length === 0
      ? []
      : [{ topic, pupils: shares.length, percent: meanPercent(shares) }];
  });
}

/** From 0 to 1; none where no question of it was marked by a rule. */
function shareOf(marks: readonly CountedMark[]): readonly [number] | readonly [] {
  const sum = (of: (mark: CountedMark) => number) => marks.reduce((all, mark) => all + of(mark), 0);
  const most = sum(({ maxPoints }) => maxPoints);
  return most === 0 ? [] : [sum(({ points }) => points) / most];
}

function inWholeFives(shares: readonly number[]): readonly number[] {
  return shares.slice(0, fivesOf(shares.length));
}

function fivesOf(count: number): number {
  return count - (count % SMALLEST_GROUP);
}

function meanPercent(shares: readonly number[]): number {
  return Math.round((100 * shares.reduce((all, share) => all + share, 0)) / shares.length);
}
