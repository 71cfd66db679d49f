import { Users } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Column, Row } from "@/components/ui/table-rows";
import { TextLink } from "@/components/ui/text-link";
import type { PersonSummary } from "@/lib/features/accounts/types";
import { RoleBadge, roleName } from "./role-badge";

const COLUMNS: readonly Column[] = [
  { id: "family", label: "Family name" },
  { id: "given", label: "Given name" },
  { id: "role", label: "Role" },
  { id: "classes", label: "Classes" },
  { id: "signIn", label: "Signs in as" },
  { id: "seen", label: "Last seen" },
  { id: "state", label: "Account" },
];

/** Everybody in the school. */
export function PeopleTable({ people }: { readonly people: readonly PersonSummary[] }) {
  return (
    <DataTable
      caption="People"
      columns={COLUMNS}
      rows={people.map(row)}
      initialSort={{ column: "family", direction: "ascending" }}
      exportName="people"
      filterLabel="Find by name, class or role"
      empty={
        <EmptyState icon={<Users size={40} strokeWidth={1.5} />} title="Nobody here yet">
          Add your teachers first, then make classes and add their pupils.
        </EmptyState>
      }
    />
  );
}

const seenFormat = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});

function row(person: PersonSummary): Row {
  const { lastSeenAt } = person;
  return {
    id: person.personId,
    cells: {
      family: {
        text: person.familyName,
        node: <TextLink href={`/admin/people/${person.personId}`}>{person.familyName}</TextLink>,
      },
      given: person.givenName,
      role: { text: roleName(person.role), node: <RoleBadge role={person.role} /> },
      classes: person.classes.join(", "),
      signIn: person.signInName,
      seen:
        lastSeenAt === undefined
          ? { text: "Never", sort: "" }
          : { text: seenFormat.format(new Date(lastSeenAt)), sort: lastSeenAt },
      state: person.isDisabled
        ? { text: "Disabled", node: <Badge tone="amber">Disabled</Badge> }
        : "Open",
    },
  };
}
