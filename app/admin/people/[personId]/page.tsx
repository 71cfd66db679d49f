import { notFound } from "next/navigation";
import { PersonActions } from "@/components/accounts/person-actions";
import { RoleBadge } from "@/components/accounts/role-badge";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { PageHeader } from "@/components/ui/page-header";
import { loadPerson } from "@/lib/features/accounts/loaders";

export const metadata = { title: "Account" };

interface PersonProps {
  readonly params: Promise<{ readonly personId: string }>;
}

const seenFormat = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "full",
  timeStyle: "short",
  timeZone: "Europe/London",
});

export default async function Person({ params }: PersonProps) {
  const person = await loadPerson((await params).personId);
  if (person === undefined) notFound();
  const { lastSeenAt } = person;
  return (
    <>
      <PageHeader
        title={`${person.givenName} ${person.familyName}`}
        crumbs={[{ label: "People", href: "/admin/people" }]}
        lead={
          <span className="flex gap-2">
            <RoleBadge role={person.role} />
            {person.isDisabled && <Badge tone="amber">Disabled</Badge>}
          </span>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title="Facts">
          <FactList
            facts={[
              { label: "Signs in as", value: person.signInName },
              { label: "Classes", value: person.classes.join(", ") || "None yet" },
              {
                label: "Last seen",
                value: lastSeenAt === undefined ? "Never" : seenFormat.format(new Date(lastSeenAt)),
              },
            ]}
          />
        </Card>
        <Card title="Account">
          <PersonActions person={person} />
        </Card>
      </div>
    </>
  );
}
