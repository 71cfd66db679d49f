import type { Route } from "next";
import { notFound } from "next/navigation";
import { ClassSlips } from "@/components/classes/class-slips";
import { PageHeader } from "@/components/ui/page-header";
import { loadClassPage } from "@/lib/features/classes/loaders";

export const metadata = { title: "New slips for a class" };

interface ClassSlipsProps {
  readonly params: Promise<{ readonly classId: string }>;
}

export default async function ClassSlipsPage({ params }: ClassSlipsProps) {
  const page = await loadClassPage((await params).classId);
  if (page === undefined) notFound();
  const { classId, name, pupils } = page.roster;
  return (
    <div className="mx-auto max-w-4xl">
      <div className="print:hidden">
        <PageHeader
          title={`New slips for ${name}`}
          lead="A card for each pupil with class code, user name and password, to print and cut."
          crumbs={[
            { label: "Classes", href: "/admin/classes" },
            { label: name, href: `/admin/classes/${classId}` as Route },
          ]}
        />
      </div>
      <ClassSlips
        classId={classId}
        className={name}
        pupilCount={pupils.filter(({ isDisabled }) => !isDisabled).length}
      />
    </div>
  );
}
