import { UserPlus } from "lucide-react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { ClassMember, ClassRoster } from "@/lib/features/classes/types";
import { RemoveMember } from "./remove-member";

const COLUMNS: readonly Column[] = [
  { id: "family", label: "Family name" },
  { id: "given", label: "Given name" },
  { id: "signIn", label: "User name" },
  { id: "remove", label: "Take out", isAction: true, align: "end" },
];

/** The pupils of a class. */
export function RosterTable({ roster }: { readonly roster: ClassRoster }) {
  return (
    <DataTable
      caption={`Pupils of ${roster.name}`}
      columns={COLUMNS}
      rows={roster.pupils.map((pupil) => row(pupil, roster.classId))}
      initialSort={{ column: "family", direction: "ascending" }}
      exportName={`pupils-${roster.name}`}
      filterLabel="Find a pupil"
      empty={
        <EmptyState icon={<UserPlus size={40} strokeWidth={1.5} />} title="No pupils yet">
          Add a new pupil above, or put in somebody who is at the school already.
        </EmptyState>
      }
    />
  );
}

function row(pupil: ClassMember, classId: string): Row {
  const name = `${pupil.givenName} ${pupil.familyName}`;
  return {
    id: pupil.personId,
    cells: {
      family: {
        text: pupil.familyName,
        node: <TextLink href={`/admin/people/${pupil.personId}`}>{pupil.familyName}</TextLink>,
      },
      given: pupil.givenName,
      signIn: {
        text: pupil.signInName,
        node: <span className="font-mono">{pupil.signInName}</span>,
      },
      remove: {
        text: "",
        node: <RemoveMember kind="pupil" name={name} classId={classId} personId={pupil.personId} />,
      },
    },
  };
}
