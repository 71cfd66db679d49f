import { Printer } from "lucide-react";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { NewPupilDialog } from "@/components/accounts/new-person-dialogs";
import { AddMemberForm } from "@/components/classes/add-member-form";
import { ArchiveClassButton } from "@/components/classes/archive-class-button";
import { RosterTable } from "@/components/classes/roster-table";
import { TeacherList } from "@/components/classes/teacher-list";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { counted } from "@/lib/core/kernel/counted";
import { addTeacherAction, enrolPupilAction } from "@/lib/features/classes/actions";
import { loadClassPage } from "@/lib/features/classes/loaders";

export const metadata = { title: "Class" };

interface ClassProps {
  readonly params: Promise<{ readonly classId: string }>;
}

export default async function ClassPage({ params }: ClassProps) {
  const page = await loadClassPage((await params).classId);
  if (page === undefined) notFound();
  const { roster, otherPupils, otherTeachers } = page;
  const { classId, name, yearGroup } = roster;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: "Classes", href: "/admin/classes" }]}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {roster.subject} · Year {yearGroup} · {counted(roster.pupilCount, "pupil")} · code{" "}
            <strong className="font-mono text-ink">{roster.code}</strong>
            {roster.isArchived && <Badge tone="amber">Put away</Badge>}
          </span>
        }
        actions={
          <>
            {roster.pupilCount > 0 && (
              <LinkButton
                href={`/admin/classes/${classId}/slips` as Route}
                icon={<Printer aria-hidden="true" size={18} />}
              >
                New slips for the class
              </LinkButton>
            )}
            <ArchiveClassButton classId={classId} name={name} isArchived={roster.isArchived} />
            <NewPupilDialog classes={[roster]} classId={classId} yearGroup={yearGroup} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <RosterTable roster={roster} />
        <div className="flex flex-col gap-5">
          <Card title="Teachers">
            <TeacherList roster={roster} />
            <AddMemberForm
              classId={classId}
              label="Add a teacher"
              submitLabel="Add"
              doneMessage={`They teach ${name} now.`}
              people={otherTeachers}
              action={addTeacherAction}
            />
          </Card>
          <Card title="Add a pupil from the school">
            <AddMemberForm
              classId={classId}
              label="Pupil"
              submitLabel="Add"
              doneMessage={`They are in ${name} now.`}
              people={otherPupils}
              action={enrolPupilAction}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
