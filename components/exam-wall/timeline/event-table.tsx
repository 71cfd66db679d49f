"use client";
import { useState } from "react";
import { clockTime } from "@/components/exams/exam-words";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-rows";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import { ChoiceBar } from "../choice-bar";
import { eventInWords } from "./timeline-words";

const COLUMNS: readonly Column[] = [
  { id: "at", label: "Time" },
  { id: "name", label: "Pupil" },
  { id: "what", label: "What happened" },
];

/** Saves are most of what happens, and hide the rest. */
type Show = "without-saves" | "all";
const SHOWS = [
  { id: "without-saves", label: "Without saved answers" },
  { id: "all", label: "Everything" },
] as const;

interface EventTableProps {
  readonly events: readonly ToldEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly exportName: string;
}

/** The same events in words, to be sorted, searched and exported. */
export function EventTable({ events, names, exportName }: EventTableProps) {
  const [show, setShow] = useState<Show>("without-saves");
  const shown = show === "all" ? events : events.filter(({ type }) => type !== "answer_submitted");
  return (
    <>
      <div className="flex">
        <ChoiceBar label="Which events" value={show} choices={SHOWS} onChange={setShow} />
      </div>
      <DataTable
        caption="What was reported"
        columns={COLUMNS}
        rows={shown.map((event, index) => ({
          id: String(index),
          cells: {
            at: { text: clockTime(event.at), sort: event.at },
            name: names.get(event.participant) ?? "",
            what: eventInWords(event),
          },
        }))}
        exportName={exportName}
        filterLabel="Find a pupil or an event"
      />
    </>
  );
}
