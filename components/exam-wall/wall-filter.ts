import type { WallGroup } from "@/lib/features/exams/wall/types";
import type { WallRow } from "./wall-row";

/** What of a wall of several groups is looked at. */
export interface WallFilter {
  /** Id of an exam or of a group; "" is all of them. */
  readonly place: string;
  /** Part of a pupil's name or student id. */
  readonly name: string;
}

export const NO_FILTER: WallFilter = { place: "", name: "" };

/** The groups that are looked at. */
export function groupsIn(
  groups: readonly WallGroup[],
  { place }: WallFilter,
): readonly WallGroup[] {
  if (place === "") return groups;
  return groups.filter(({ group }) => group.exam === place || group.delivery_id === place);
}

/** Those whose name or id has every word that was typed, however it is written: "zoe" finds Zoë. */
export function rowsNamed(rows: readonly WallRow[], { name }: WallFilter): readonly WallRow[] {
  const words = plain(name)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter(({ pupil }) => {
    const own = plain(`${pupil.name} ${pupil.externalId}`);
    return words.every((word) => own.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en-GB");
}

/** Groups in their exams, in the order they come. */
export function groupsByExam(groups: readonly WallGroup[]): readonly (readonly WallGroup[])[] {
  const exams = Map.groupBy(groups, ({ group }) => group.exam);
  return [...exams.values()];
}
