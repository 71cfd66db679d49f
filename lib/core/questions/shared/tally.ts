import type { Distribution, DistributionRow } from "../contract";

/** One thing a pupil said; `group` is what counts as the same. */
export interface Said {
  readonly group: string;
  readonly label: string;
  readonly isKey: boolean;
  readonly misconception?: string | undefined;
  readonly detail?: string | undefined;
}

/**
 * Counts what a class said, most frequent first.
 * @param always rows that show even when nobody gave them: the options of a choice, the key.
 */
export function tally(
  said: readonly Said[],
  unanswered: number,
  always: readonly Said[] = [],
): Distribution {
  const rows = new Map<string, { first: Said; count: number }>();
  for (const first of always) rows.set(first.group, { first, count: 0 });
  for (const one of said) {
    const row = rows.get(one.group);
    if (row === undefined) rows.set(one.group, { first: one, count: 1 });
    else row.count += 1;
  }
  const ordered = [...rows.values()].sort((a, b) => b.count - a.count);
  return { rows: ordered.map(({ first, count }) => rowOf(first, count)), unanswered };
}

function rowOf({ label, isKey, misconception, detail }: Said, count: number): DistributionRow {
  return {
    label,
    count,
    isKey,
    ...(misconception === undefined ? {} : { misconception }),
    ...(detail === undefined ? {} : { detail }),
  };
}
