import { DoorOpen } from "lucide-react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import type { AccessLine } from "@/lib/features/exams/access/types";
import { accessInWords, askedInWords, whoInWords } from "./access-words";
import { recordTime } from "./record-time";

const COLUMNS: readonly Column[] = [
  { id: "at", label: "When" },
  { id: "who", label: "Who" },
  { id: "what", label: "What was asked for" },
  { id: "group", label: "Group" },
  { id: "outcome", label: "Outcome" },
  { id: "times", label: "Times", align: "end" },
];

/** Who was let in at exam groups and who was not, newest first. */
export function AccessTable({ lines }: { readonly lines: readonly AccessLine[] }) {
  return (
    <DataTable
      caption="Who was let in, and who was not"
      columns={COLUMNS}
      rows={lines.map(row)}
      initialSort={{ column: "at", direction: "descending" }}
      exportName="access"
      filterLabel="Find by person, group or reason"
      empty={
        <EmptyState icon={<DoorOpen size={40} strokeWidth={1.5} />} title="Nobody has asked yet">
          Calls of exam groups and of who watches them appear here, and each group's own with its
          results.
        </EmptyState>
      }
    />
  );
}

function row(line: AccessLine): Row {
  const { id, at, who, what, group, times } = line;
  return {
    id,
    cells: {
      at: { text: recordTime(at), sort: at },
      who: whoInWords(who),
      what: askedInWords(what),
      group,
      outcome: accessInWords(line),
      times: { text: String(times), sort: times },
    },
  };
}
