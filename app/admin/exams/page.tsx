import { Dumbbell, FileUp, LayoutGrid, Plus } from "lucide-react";
import { CommandMenu } from "@/components/exams/command-menu";
import { dayWallAddress } from "@/components/exams/exam-addresses";
import { schoolDay, sortedByDay } from "@/components/exams/exam-days";
import { ExamList } from "@/components/exams/exam-list";
import { canLaunch, isComingUp, isUp, stageOf } from "@/components/exams/group-stage";
import { LaunchButton } from "@/components/exams/launch-button";
import { LiveExams } from "@/components/exams/live-exams";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadExamGroups } from "@/lib/features/exams/watching/loaders";

export const metadata = { title: "Exams" };

export default async function Exams() {
  const groups = await loadExamGroups();
  const today = schoolDay(new Date());
  const { todays } = sortedByDay(groups, today);
  const ready = todays.filter((group) => canLaunch(stageOf(group)));
  const up = todays.filter((group) => isUp(stageOf(group)));
  return (
    <>
      <PageHeader
        title="Exams"
        lead="Each group runs by itself, with its own questions, its own pupils and its own address."
        actions={
          <>
            <LinkButton
              href="/admin/exams/practice"
              icon={<Dumbbell aria-hidden="true" size={18} />}
            >
              Practice
            </LinkButton>
            <LinkButton href="/admin/exams/files" icon={<FileUp aria-hidden="true" size={18} />}>
              From files
            </LinkButton>
            <LinkButton
              href="/admin/exams/new"
              variant={ready.length === 0 ? "primary" : "secondary"}
              icon={<Plus aria-hidden="true" size={18} />}
            >
              New exam
            </LinkButton>
            {todays.length > 0 && (
              <LinkButton
                href={dayWallAddress(today)}
                icon={<LayoutGrid aria-hidden="true" size={18} />}
              >
                Wall of today
              </LinkButton>
            )}
            {up.length > 1 && <CommandMenu groups={up} label={`All ${up.length} of today`} />}
            <LaunchButton
              groups={ready}
              isPrimary
              label={
                ready.length === 1 ? "Launch today’s group" : `Launch all ${ready.length} of today`
              }
            />
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {groups.length > 0 && (
          <LiveExams
            topic="exams:all"
            isMoving={groups.some((group) => isComingUp(stageOf(group)))}
          />
        )}
        <ExamList groups={groups} today={today} />
        <p>
          <TextLink href="/admin/receipts">
            Look up a receipt: a pupil says that an answer is not there
          </TextLink>
        </p>
      </div>
    </>
  );
}
