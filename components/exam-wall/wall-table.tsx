"use client";
import { useMemo } from "react";
import { clockTime } from "@/components/exams/exam-words";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Cell, Column, Row } from "@/components/ui/table-rows";
import { PupilChoice } from "./pupil-choice";
import type { WallRow } from "./wall-row";
import {
  connectionInWords,
  deviceInWords,
  focusInWords,
  progressInWords,
  restInWords,
  stateInWords,
  timeLeftInWords,
} from "./wall-words";

export interface WallTableProps {
  readonly rows: readonly WallRow[];
  readonly now: Date;
  readonly chosen: ReadonlySet<string>;
  readonly showsGroup: boolean;
  readonly onChoose: ((row: WallRow) => void) | undefined;
  readonly onOpen: (row: WallRow) => void;
  readonly exportName: string;
}

const COLUMNS: readonly Column[] = [
  { id: "name", label: "Pupil" },
  { id: "group", label: "Group" },
  { id: "hand", label: "Hand up" },
  { id: "state", label: "State" },
  { id: "answered", label: "Answered", align: "end" },
  { id: "saved", label: "Last save" },
  { id: "left", label: "Time left" },
  { id: "rest", label: "Rest breaks" },
  { id: "connection", label: "Connection" },
  { id: "battery", label: "Battery", align: "end" },
  { id: "focus", label: "Exam in front" },
  { id: "device", label: "Computer" },
];

/** The same facts as the tiles, a row a pupil. */
export function WallTable(props: WallTableProps) {
  const { rows, showsGroup, exportName } = props;
  const columns = useMemo(
    () => COLUMNS.filter(({ id }) => id !== "group" || showsGroup),
    [showsGroup],
  );
  return (
    <DataTable
      caption="Pupils"
      columns={columns}
      rows={rows.map((row) => tableRow(row, props))}
      exportName={exportName}
      filterLabel="Find a pupil"
    />
  );
}

function tableRow(row: WallRow, { now, chosen, onChoose, onOpen }: WallTableProps): Row {
  const { pupil, standing, groupName } = row;
  const { facts, lastSaveAt, answered, deadline } = standing;
  return {
    id: pupil.userId,
    cells: {
      name: {
        text: pupil.name,
        node: (
          <span className="flex items-center gap-2.5">
            {onChoose !== undefined && (
              <PupilChoice {...{ row, onChoose }} isChosen={chosen.has(pupil.userId)} />
            )}
            <button
              type="button"
              className="cursor-pointer text-left font-bold hover:underline"
              onClick={() => onOpen(row)}
            >
              {pupil.name}
            </button>
          </span>
        ),
      },
      group: groupName,
      hand: handCell(facts.handUpAt),
      state: stateInWords(standing),
      answered: { text: progressInWords(standing), sort: answered },
      saved: timeCell(lastSaveAt),
      left: { text: timeLeftInWords(standing, now), sort: deadline ?? "" },
      rest: restInWords(standing, pupil.restBreakMinutes, now),
      connection: connectionInWords(standing),
      battery:
        facts.battery === null
          ? ""
          : { text: `${facts.battery.percent} %`, sort: facts.battery.percent },
      focus: { text: focusInWords(standing), sort: facts.timesAway },
      device: { text: deviceInWords(standing), sort: facts.deviceChanges },
    },
  };
}

function handCell(at: string | null): Cell {
  if (at === null) return "";
  const since = `Since ${clockTime(at)}`;
  return { text: since, sort: at, node: <Badge tone="accent">{since}</Badge> };
}

function timeCell(at: string | null): Cell {
  return at === null ? "" : { text: clockTime(at), sort: at };
}
