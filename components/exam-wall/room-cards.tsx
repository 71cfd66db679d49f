import type { Route } from "next";
import Link from "next/link";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { TallyLine } from "./tally-line";
import type { WallRow } from "./wall-row";
import { tallyOf } from "./wall-row";

interface RoomCardsProps {
  readonly groups: readonly WallGroup[];
  readonly rows: readonly WallRow[];
  /** "/admin" or "/teacher". */
  readonly home: string;
}

/** One card for each group of an exam, with the way to its own wall. */
export function RoomCards({ groups, rows, home }: RoomCardsProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-5">
      {groups.map(({ group }) => (
        <li
          key={group.delivery_id}
          className="rounded-card border border-line bg-surface px-4 py-3 shadow-card"
        >
          <h2 className="text-lg font-bold">
            <Link href={`${home}/exams/${group.exam}/groups/${group.delivery_id}/wall` as Route}>
              {group.exam_id}
            </Link>
          </h2>
          <TallyLine tally={tallyOf(rows.filter((row) => row.groupId === group.delivery_id))} />
        </li>
      ))}
    </ul>
  );
}
