import { UserPlus } from "lucide-react";
import { schoolDay } from "@/components/exams/exam-days";
import { TodaysExams } from "@/components/exams/todays-exams";
import { ConcernNotice } from "@/components/safeguarding/concern-notice";
import { HealthList } from "@/components/school/health-list";
import { NumberTiles } from "@/components/school/number-tiles";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadExamGroups } from "@/lib/features/exams/watching/loaders";
import { loadOpenConcerns } from "@/lib/features/safeguarding/loaders";
import { loadOverview } from "@/lib/features/school/loaders";

export const metadata = { title: "Overview" };

export default async function Overview() {
  const [{ numbers, findings }, groups, concerns] = await Promise.all([
    loadOverview(),
    loadExamGroups(),
    loadOpenConcerns(),
  ]);
  const notices = findings.filter((finding) => finding.state === "notice").length;
  return (
    <>
      <PageHeader
        title="Overview"
        lead={
          notices === 0
            ? "Everything is ready."
            : `${notices === 1 ? "One thing" : `${notices} things`} to look at below.`
        }
        actions={
          <LinkButton
            href="/admin/people"
            variant="primary"
            icon={<UserPlus aria-hidden="true" size={18} />}
          >
            Add people
          </LinkButton>
        }
      />
      <ConcernNotice open={concerns} href="/admin/safeguarding" />
      <div className="flex flex-col gap-6">
        <TodaysExams groups={groups} today={schoolDay(new Date())} />
        <NumberTiles
          tiles={[
            { label: "Pupils", value: numbers.pupils, href: "/admin/people" },
            { label: "Teachers", value: numbers.teachers, href: "/admin/people" },
            { label: "Classes", value: numbers.classes, href: "/admin/classes" },
            { label: "Tests started today", value: numbers.attemptsToday },
          ]}
        />
        <Card title="System health">
          <HealthList findings={findings} />
        </Card>
      </div>
    </>
  );
}
