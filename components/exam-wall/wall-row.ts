import type { Attention } from "@/lib/core/exams/wall/attention";
import { attentionOf } from "@/lib/core/exams/wall/attention";
import type { Standing } from "@/lib/core/exams/wall/standing";
import { NOT_BEGUN } from "@/lib/core/exams/wall/standing";
import { compareByName, compareOnWall } from "@/lib/core/exams/wall/wall-order";
import type { WallGroup, WallPupil } from "@/lib/features/exams/wall/types";
import type { WallNow } from "./wall-store";

/** One pupil on the wall. */
export interface WallRow {
  readonly pupil: WallPupil;
  readonly groupId: string;
  /** What the group is called: "physics-g1". */
  readonly groupName: string;
  readonly standing: Standing;
  readonly attention: readonly Attention[];
}

export type WallOrder = "attention" | "name";

/** Everybody of these groups, in order. */
export function wallRows(
  groups: readonly WallGroup[],
  wall: WallNow,
  now: Date,
  order: WallOrder,
): readonly WallRow[] {
  const rows = groups.flatMap((group) => groupRows(group, wall, now));
  const compare = order === "name" ? compareByName : compareOnWall;
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .toSorted((a, b) => compare(a.place, b.place))
    .map(({ row }) => row);
}

function groupRows({ group, pupils }: WallGroup, wall: WallNow, now: Date): WallRow[] {
  const live = wall.get(group.delivery_id);
  const beganAt = group.starts_at ?? live?.beganAt ?? null;
  return pupils.map((pupil) => {
    const standing = live?.standings.get(pupil.userId) ?? NOT_BEGUN;
    const { restBreakMinutes } = pupil;
    return {
      pupil,
      groupId: group.delivery_id,
      groupName: group.exam_id,
      standing,
      attention: attentionOf(standing, { now, beganAt, restBreakMinutes }),
    };
  });
}

function placeOf({ pupil, standing, attention }: WallRow) {
  return { name: pupil.name, id: pupil.userId, state: standing.state, attention };
}

/** How many of these pupils are in which state, and wait for somebody. */
export interface Tally {
  readonly writing: number;
  readonly paused: number;
  readonly handedIn: number;
  readonly notBegun: number;
  readonly hands: number;
  readonly attention: number;
}

export function tallyOf(rows: readonly WallRow[]): Tally {
  const count = (matches: (row: WallRow) => boolean) => rows.filter(matches).length;
  const inState = (state: string) => count(({ standing }) => standing.state === state);
  const [writing, paused, notBegun] = ["in_progress", "paused", "not_started"].map(inState) as [
    number,
    number,
    number,
  ];
  return {
    ...{ writing, paused, notBegun },
    handedIn: rows.length - writing - paused - notBegun,
    hands: count(({ attention }) => attention[0]?.need === "hand"),
    attention: count(({ attention }) => attention.length > 0),
  };
}
