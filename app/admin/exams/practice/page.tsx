import { Dumbbell, Plus } from "lucide-react";
import { isComingUp, stageOf } from "@/components/exams/group-stage";
import { LiveExams } from "@/components/exams/live-exams";
import { PracticeList } from "@/components/practice/practice-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadPractices } from "@/lib/features/exams/practising/loaders";

export const metadata = { title: "Practice" };

export default async function Practices() {
  const practices = await loadPractices();
  const add = (
    <LinkButton
      href="/admin/exams/practice/new"
      variant="primary"
      icon={<Plus aria-hidden="true" size={18} />}
    >
      New practice
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Practice"
        lead="Standing practices: pupils begin by themselves, as often as they like. Staff see totals only."
        crumbs={[{ label: "Exams", href: "/admin/exams" }]}
        actions={practices.length > 0 && add}
      />
      {practices.length === 0 ? (
        <EmptyState
          icon={<Dumbbell size={40} strokeWidth={1.5} />}
          title="There is no practice yet"
          action={add}
        >
          Make one from a published test, launch it, and give pupils its address.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-5">
          <LiveExams
            topic="exams:all"
            isMoving={practices.some(({ group }) => isComingUp(stageOf(group)))}
          />
          <PracticeList practices={practices} />
        </div>
      )}
    </>
  );
}
