import { Printer } from "lucide-react";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { WaitingAnswers } from "@/components/exam-answers/waiting-answers";
import { CommandMenu } from "@/components/exams/command-menu";
import { examWallAddress } from "@/components/exams/exam-addresses";
import { dayInWords } from "@/components/exams/exam-words";
import { GroupCard } from "@/components/exams/group-card";
import { canLaunch, isComingUp, isOver, isUp, stageOf } from "@/components/exams/group-stage";
import { LaunchButton } from "@/components/exams/launch-button";
import { LiveExams } from "@/components/exams/live-exams";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { examName, testsOf } from "@/lib/core/exams/exam-name";
import { loadWaitingAnswers } from "@/lib/features/exams/model-answers/loaders";
import { loadExam } from "@/lib/features/exams/watching/loaders";

export const metadata = { title: "Exam" };

export default async function Exam({ params }: PageProps<"/admin/exams/[examId]">) {
  const { examId } = await params;
  const [groups, answers] = await Promise.all([loadExam(examId), loadWaitingAnswers(examId)]);
  const [first] = groups;
  if (first === undefined) notFound();
  const isOfMany = testsOf(groups).length > 1;
  const launchable = groups.filter((group) => canLaunch(stageOf(group)));
  const up = groups.filter((group) => isUp(stageOf(group)));
  return (
    <>
      <PageHeader
        title={examName(first.subject, groups)}
        lead={dayInWords(first.date)}
        crumbs={[{ label: "Exams", href: "/admin/exams" }]}
        actions={
          <>
            {groups.some((group) => !isOver(stageOf(group))) && (
              <LinkButton
                href={`/admin/exams/${first.exam}/slips` as Route}
                icon={<Printer aria-hidden="true" size={18} />}
              >
                All login slips
              </LinkButton>
            )}
            {groups.some((group) => stageOf(group) !== "imported") && (
              <LinkButton href={examWallAddress(first.exam)}>Wall of all groups</LinkButton>
            )}
            {up.length > 0 && <CommandMenu groups={up} label="All groups" />}
            <LaunchButton
              groups={launchable}
              isPrimary
              label={
                launchable.length === groups.length
                  ? "Launch all groups"
                  : `Launch the other ${launchable.length}`
              }
            />
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <LiveExams
          topic="exams:all"
          isMoving={groups.some((group) => isComingUp(stageOf(group)))}
        />
        <WaitingAnswers exam={answers} />
        <ul className="grid items-start gap-4 xl:grid-cols-2">
          {groups.map((group) => (
            <li key={group.delivery_id}>
              <GroupCard group={group} showsTest={isOfMany} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
