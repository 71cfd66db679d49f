import type { Points } from "@/lib/core/kernel/points";
import { sumPoints } from "@/lib/core/kernel/points";

/** A marked question of one pupil's paper. */
export interface MarkedQuestion {
  readonly number: number;
  /** Undefined: the author named none. */
  readonly objective: string | undefined;
  /** Undefined while the teacher's mark is awaited. */
  readonly points: Points | undefined;
  readonly maxPoints: Points;
}

export interface ObjectiveScore {
  readonly objective: string;
  readonly points: Points;
  readonly maxPoints: Points;
  /** Numbers of its questions on the paper. */
  readonly questions: readonly number[];
}

/** From this share of the points an objective is a strength (0.7: secure in most schools' schemes). */
const STRENGTH = 0.7;

/** What a pupil can do, best first, and what to practise, the one that would help most first. */
export function strengthsAndPractice(marked: readonly MarkedQuestion[]): {
  strengths: ObjectiveScore[];
  practise: ObjectiveScore[];
} {
  const scores = scoresByObjective(marked);
  const share = ({ points, maxPoints }: ObjectiveScore) => points / maxPoints;
  return {
    strengths: scores
      .filter((score) => share(score) >= STRENGTH)
      .sort((a, b) => share(b) - share(a)),
    practise: scores.filter((score) => share(score) < STRENGTH).sort((a, b) => share(a) - share(b)),
  };
}

function scoresByObjective(marked: readonly MarkedQuestion[]): ObjectiveScore[] {
  const scores = new Map<string, ObjectiveScore>();
  for (const { number, objective, points, maxPoints } of marked) {
    if (objective === undefined || points === undefined) continue;
    const before = scores.get(objective);
    scores.set(objective, {
      objective,
      points: sumPoints([before?.points ?? 0, points]),
      maxPoints: sumPoints([before?.maxPoints ?? 0, maxPoints]),
      questions: [...(before?.questions ?? []), number],
    });
  }
  return [...scores.values()];
}
