import type { ClassResults, PupilRow } from "./class-results";
import { mean, sharesOf } from "./class-results";

/** Below this share of its points an objective is worth another lesson. */
export const SECURE_FROM = 0.7;

/** One objective of a test and how the class stands on it. */
export interface ObjectiveStanding {
  readonly objective: string;
  /** Columns of the questions that ask for it. */
  readonly columns: readonly number[];
  /** Mean share of points over its questions, each question counting once: 0 … 1. */
  readonly facility: number;
  /** Pupils below `SECURE_FROM` on it: whom to take aside. */
  readonly pupilsNotYet: readonly string[];
  readonly reteach: boolean;
}

/**
 * What to reteach, least secure first. Questions without an objective are gathered under their topic's name by
 * the caller or left out; an objective nobody has marked answers for does not appear.
 */
export function objectiveStandings(results: ClassResults): ObjectiveStanding[] {
  return [...columnsByObjective(results)]
    .flatMap(([objective, columns]) => standing(results, objective, columns) ?? [])
    .sort((a, b) => a.facility - b.facility || a.objective.localeCompare(b.objective));
}

function columnsByObjective(results: ClassResults): Map<string, number[]> {
  const byObjective = new Map<string, number[]>();
  results.questions.forEach(({ objective }, column) => {
    if (objective === undefined) return;
    byObjective.set(objective, [...(byObjective.get(objective) ?? []), column]);
  });
  return byObjective;
}

function standing(
  results: ClassResults,
  objective: string,
  columns: readonly number[],
): ObjectiveStanding | undefined {
  const facility = mean(columns.flatMap((column) => mean(sharesOf(results, column)) ?? []));
  if (facility === undefined) return undefined;
  return {
    objective,
    columns,
    facility,
    pupilsNotYet: pupilsBelow(results, columns),
    reteach: facility < SECURE_FROM,
  };
}

function pupilsBelow(results: ClassResults, columns: readonly number[]): string[] {
  return results.rows
    .filter(({ cells }) => {
      const share = meanShare(cells, columns, results.questions);
      return share !== undefined && share < SECURE_FROM;
    })
    .map(({ pupilId }) => pupilId);
}

/** A pupil's mean share of points over the marked questions of `columns`. */
function meanShare(
  cells: PupilRow["cells"],
  columns: readonly number[],
  questions: ClassResults["questions"],
): number | undefined {
  let [sum, marked] = [0, 0];
  for (const column of columns) {
    const cell = cells[column] ?? null;
    const max = questions[column]?.maxPoints ?? 0;
    if (cell === null || max === 0) continue;
    sum += cell / max;
    marked++;
  }
  return marked === 0 ? undefined : sum / marked;
}
