import { Printer } from "lucide-react";
import { WaitingAnswers } from "@/components/exam-answers/waiting-answers";
import { momentInWords, runtimeInWords } from "@/components/exams/exam-words";
import { GroupAddress } from "@/components/exams/group-address";
import { GroupReason } from "@/components/exams/group-reason";
import { canLaunch, isComingUp, stageOf } from "@/components/exams/group-stage";
import { LaunchButton } from "@/components/exams/launch-button";
import { LiveExams } from "@/components/exams/live-exams";
import { StageBadge } from "@/components/exams/stage-badge";
import { TearDown } from "@/components/exams/tear-down";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ExamWithAnswers } from "@/lib/features/exams/model-answers/types";
import type { Practice } from "@/lib/features/exams/practising/types";
import { PRACTICES, practiceAddress } from "./practice-addresses";
import { PracticeTotalsView } from "./practice-totals";
import { takeDownWords } from "./take-down-words";

interface PracticePageProps extends Practice {
  /** Undefined: all its questions came with their model answers. */
  readonly answers: ExamWithAnswers | undefined;
}

/** One standing practice: its address, its totals, and its end. */
export function PracticePage({ group, totals, answers }: PracticePageProps) {
  const stage = stageOf(group);
  const isRunning = stage === "running";
  return (
    <>
      <PageHeader
        title={group.title}
        lead={`Practice · ${group.subject} · ${group.exam_id}`}
        crumbs={[
          { label: "Exams", href: "/admin/exams" },
          { label: "Practice", href: PRACTICES },
        ]}
        actions={
          <>
            {stage !== "torn-down" && (
              <LinkButton
                href={practiceAddress(group.delivery_id, "poster")}
                icon={<Printer aria-hidden="true" size={18} />}
              >
                Poster
              </LinkButton>
            )}
            {canLaunch(stage) && (
              <LaunchButton
                groups={[group]}
                isPrimary
                label={stage === "failed" ? "Launch again" : "Launch"}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center gap-3">
          <StageBadge stage={stage} />
          <LiveExams topic="exams:all" isMoving={isComingUp(stage)} />
        </div>
        <GroupReason group={group} />
        <WaitingAnswers exam={answers} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex min-w-0 flex-col gap-5">
            {isRunning && <GroupAddress url={group.environment?.url ?? null} />}
            <Card title="Totals">
              {isRunning ? (
                <PracticeTotalsView totals={totals} />
              ) : (
                <p className="text-ink-soft">{notOpen(stage === "torn-down")}</p>
              )}
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <Facts group={group} />
            {stage !== "torn-down" && !isComingUp(stage) && (
              <TearDown group={group} words={takeDownWords(group)} />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function notOpen(isGone: boolean): string {
  return isGone
    ? "It was taken down, and nothing of it was kept."
    : "It is not open to pupils yet. Launch it, and give them its address.";
}

function Facts({ group }: Pick<Practice, "group">) {
  const { environment, launched_at: launched } = group;
  const facts = [
    { label: "Launched", value: launched === null ? "" : momentInWords(launched) },
    { label: "Runs as", value: runtimeInWords(environment?.runtime ?? "") },
    { label: "Restarts", value: environment === null ? "" : String(environment.restarts) },
  ].filter(({ value }) => value !== "");
  return (
    <Card title="How it works">
      <div className="flex flex-col gap-4">
        <p>
          Whoever opens the address may begin, with a name or without one. Everything stays in the
          practice: nothing is collected, and nobody watches.
        </p>
        {facts.length > 0 && <FactList facts={facts} />}
      </div>
    </Card>
  );
}
