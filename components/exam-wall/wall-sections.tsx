"use client";
import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";
import { examName } from "@/lib/core/exams/exam-name";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { TallyLine } from "./tally-line";
import type { TileListProps } from "./tile-list";
import { TileList } from "./tile-list";
import { groupsByExam } from "./wall-filter";
import type { WallRow } from "./wall-row";
import { tallyOf } from "./wall-row";

interface WallSectionsProps extends Omit<TileListProps, "label" | "rows"> {
  readonly groups: readonly WallGroup[];
  /** Everybody of the groups, for the numbers. */
  readonly rows: readonly WallRow[];
  /** Those of them who have a tile. */
  readonly shown: readonly WallRow[];
  /** "/admin" or "/teacher". */
  readonly home: string;
}

/** The exams of a day, each with its groups: where nobody has a tile, a line that says how the group stands. */
export function WallSections({ groups, rows, shown, home, ...each }: WallSectionsProps) {
  const address = ({ group }: WallGroup) =>
    `${home}/exams/${group.exam}/groups/${group.delivery_id}/wall` as Route;
  const of = (those: readonly WallRow[], { group }: WallGroup) =>
    those.filter(({ groupId }) => groupId === group.delivery_id);
  return groupsByExam(groups).map((exam) => (
    <section key={exam[0]?.group.exam} className="flex flex-col gap-3">
      <h2 className="text-xl font-bold">
        <TextLink href={`${home}/exams/${exam[0]?.group.exam}` as Route}>
          {examName(
            exam[0]?.group.subject ?? "",
            exam.map(({ group }) => group),
          )}
        </TextLink>
      </h2>
      {exam.map((group) => (
        <section
          key={group.group.delivery_id}
          className="flex flex-col gap-2.5 border-l-4 border-line pl-3"
        >
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h3 className="text-lg font-bold">
              <TextLink href={address(group)}>{group.group.exam_id}</TextLink>
            </h3>
            <TallyLine tally={tallyOf(of(rows, group))} />
          </div>
          {of(shown, group).length > 0 && (
            <TileList
              {...each}
              label={`Pupils of ${group.group.exam_id}`}
              rows={of(shown, group)}
              showsGroup={false}
            />
          )}
        </section>
      ))}
    </section>
  ));
}
