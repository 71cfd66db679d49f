import { clockTime } from "@/components/exams/exam-words";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-rows";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import { eventInWords } from "./timeline-words";

const COLUMNS: readonly Column[] = [
  { id: "at", label: "Time" },
  { id: "name", label: "Pupil" },
  { id: "what", label: "What happened" },
];

interface EventTableProps {
  readonly events: readonly ToldEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly exportName: string;
}

/** The same events in words, to be sorted, searched and exported. */
export function EventTable({ events, names, exportName }: EventTableProps) {
  return (
    <DataTable
      caption="Everything that was reported"
      columns={COLUMNS}
      rows={events.map((event, index) => ({
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
  );
}
