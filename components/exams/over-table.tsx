import { DataTable } from "@/components/ui/data-table";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { groupAddress } from "./exam-addresses";
import { dayInWords } from "./exam-words";
import { stageOf, stageWord } from "./group-stage";

const COLUMNS: readonly Column[] = [
  { id: "group", label: "Group" },
  { id: "subject", label: "Subject" },
  { id: "test", label: "Test" },
  { id: "date", label: "Day" },
  { id: "results", label: "Results", align: "end" },
  { id: "state", label: "State" },
];

/** Groups nothing is to be done with any more. */
export function OverTable({ groups }: { readonly groups: readonly WatchedGroup[] }) {
  return (
    <DataTable
      caption="Exam groups that are over"
      columns={COLUMNS}
      rows={groups.map(row)}
      initialSort={{ column: "date", direction: "descending" }}
      exportName="exam-groups"
      filterLabel="Find a group"
    />
  );
}

function row(group: WatchedGroup): Row {
  return {
    id: group.delivery_id,
    cells: {
      group: {
        text: group.exam_id,
        node: <TextLink href={groupAddress(group)}>{group.exam_id}</TextLink>,
      },
      subject: group.subject,
      test: group.test ?? "",
      date: { text: dayInWords(group.date), sort: group.date },
      results: group.results,
      state: stageWord(stageOf(group)),
    },
  };
}
