import { UsersRound } from "lucide-react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { ClassSummary } from "@/lib/features/classes/types";

const COLUMNS: readonly Column[] = [
  { id: "name", label: "Class" },
  { id: "code", label: "Class code" },
  { id: "year", label: "Year", align: "end" },
  { id: "subject", label: "Subject" },
  { id: "teachers", label: "Teachers" },
  { id: "pupils", label: "Pupils", align: "end" },
];

/** Every class, for whoever looks after them. */
export function ClassesTable({ classes }: { readonly classes: readonly ClassSummary[] }) {
  return (
    <DataTable
      caption="Classes"
      columns={COLUMNS}
      rows={classes.map(row)}
      initialSort={{ column: "name", direction: "ascending" }}
      exportName="classes"
      filterLabel="Find by name, subject or teacher"
      empty={
        <EmptyState icon={<UsersRound size={40} strokeWidth={1.5} />} title="No classes yet">
          Make a class, then put its teacher and its pupils into it.
        </EmptyState>
      }
    />
  );
}

function row(group: ClassSummary): Row {
  return {
    id: group.classId,
    cells: {
      name: {
        text: group.name,
        node: <TextLink href={`/admin/classes/${group.classId}`}>{group.name}</TextLink>,
      },
      code: { text: group.code, node: <span className="font-mono">{group.code}</span> },
      year: group.yearGroup,
      subject: group.subject,
      teachers: group.teachers.join(", "),
      pupils: group.pupilCount,
    },
  };
}
