import { sumPoints } from "@/lib/core/kernel/points";

/** A mark as far as a grade needs it. */
export interface CountedMark {
  /** Null: waits for a person. */
  readonly points: number | null;
  readonly maxPoints: number;
}

/** Σ points / Σ max points as 0–100, to 0.01; undefined while a mark waits, or where nothing could be earned. */
export function gradeOf(marks: readonly CountedMark[]): number | undefined {
  const points = marks.map((mark) => mark.points);
  if (!points.every((each) => each !== null)) return undefined;
  const most = sumPoints(marks.map(({ maxPoints }) => maxPoints));
  return most === 0 ? undefined : Math.round((sumPoints(points) / most) * 10_000) / 100;
}
