import type { Points } from "@/lib/core/kernel/points";
import { sumPoints } from "@/lib/core/kernel/points";
import type { ClassResults, PupilRow } from "./class-results";
import { mean } from "./class-results";

/** Below this share of the paper a pupil is named whatever the class did. */
const LOW_SHARE = 0.4;
/** This far under the class mean (in standard deviations) a pupil is named too. */
const FAR_BELOW = 1.5;

export type AttentionReason =
  | "not-started"
  | "not-handed-in"
  | "low"
  | "far-below-class"
  | "many-empty";

/** A pupil the teacher should see, with what is known, never a guess why. */
export interface Attention {
  readonly pupilId: string;
  readonly reasons: readonly AttentionReason[];
  /** Share of the points on the paper, where it is marked. */
  readonly share: number | undefined;
}

/** How far a pupil of the class has come with the assignment. */
export interface PupilProgress {
  readonly pupilId: string;
  readonly state: "not-started" | "in-progress" | "handed-in";
  readonly emptyAnswers: number;
}

/** Who needs attention, most reasons first; `closed` is true when the time for the assignment is over. */
export function whoNeedsAttention(
  results: ClassResults,
  progress: readonly PupilProgress[],
  closed: boolean,
): Attention[] {
  const shares = new Map(results.rows.map((row) => [row.pupilId, shareOf(results, row)]));
  const limits = lowLimits([...shares.values()].filter((share) => share !== undefined));
  return progress
    .map((pupil) => {
      const share = shares.get(pupil.pupilId);
      return {
        pupilId: pupil.pupilId,
        share,
        reasons: reasonsFor(pupil, share, results.questions.length, limits, closed),
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        (a.share ?? 0) - (b.share ?? 0) ||
        a.pupilId.localeCompare(b.pupilId),
    );
}

/** Points a pupil has and could have on the marked part of the paper, as a share; undefined while none is marked. */
export function shareOf(results: ClassResults, row: PupilRow): number | undefined {
  const marked = (_: unknown, column: number) => (row.cells[column] ?? null) !== null;
  const possible = sumPoints(results.questions.filter(marked).map(({ maxPoints }) => maxPoints));
  return possible === 0 ? undefined : sumPoints(row.cells.filter(isMarked)) / possible;
}

function isMarked(cell: Points | null): cell is Points {
  return cell !== null;
}

interface LowLimits {
  readonly farBelow: number;
}

function lowLimits(shares: readonly number[]): LowLimits {
  const average = mean(shares);
  if (average === undefined || shares.length < 5) return { farBelow: 0 };
  const deviation = Math.sqrt(mean(shares.map((share) => (share - average) ** 2)) ?? 0);
  return { farBelow: average - FAR_BELOW * deviation };
}

function reasonsFor(
  pupil: PupilProgress,
  share: number | undefined,
  questions: number,
  limits: LowLimits,
  closed: boolean,
): AttentionReason[] {
  if (pupil.state === "not-started") return closed ? ["not-started"] : [];
  if (pupil.state === "in-progress") return closed ? ["not-handed-in"] : [];
  const reasons: AttentionReason[] = [];
  if (share !== undefined && share < LOW_SHARE) reasons.push("low");
  if (share !== undefined && share < limits.farBelow) reasons.push("far-below-class");
  if (questions > 0 && pupil.emptyAnswers / questions >= 0.25) reasons.push("many-empty");
  return reasons;
}
