import { Monitor, Printer } from "lucide-react";
import { Card } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { examName } from "@/lib/core/exams/exam-name";
import type { GroupEvidence } from "@/lib/features/exams/collecting/types";
import type { LiveView, WatchedGroup, WatchedPupil } from "@/lib/features/exams/watching/types";
import { AddPupilDialog } from "./add-pupil-dialog";
import { CommandMenu } from "./command-menu";
import { examAddress, groupAddress } from "./exam-addresses";
import { clockTime, dayInWords, groupFacts, momentInWords, runtimeInWords } from "./exam-words";
import { GroupAddress } from "./group-address";
import { GroupReason } from "./group-reason";
import { canLaunch, isComingUp, isOver, isUp, stageOf } from "./group-stage";
import { GroupSteps } from "./group-steps";
import { LaunchButton } from "./launch-button";
import { LiveExams } from "./live-exams";
import { PupilTable } from "./pupil-table";
import { ResultsPanel } from "./results-panel";

interface GroupPageProps {
  readonly group: WatchedGroup;
  readonly pupils: readonly WatchedPupil[];
  readonly live: LiveView;
  readonly evidence: GroupEvidence;
  /** Its login slips are on this server. */
  readonly hasSlips: boolean;
}

/** One exam group from its slips to its end. */
export function GroupPage({ group, pupils, live, evidence, hasSlips }: GroupPageProps) {
  const stage = stageOf(group);
  return (
    <>
      <PageHeader
        title={group.exam_id}
        lead={`${group.title} · ${dayInWords(group.date)} · ${groupFacts(group)}`}
        crumbs={[
          { label: "Exams", href: "/admin/exams" },
          { label: examName(group.subject, [group]), href: examAddress(group.exam) },
        ]}
        actions={<GroupActions group={group} hasSlips={hasSlips} />}
      />
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <GroupSteps stage={stage} />
          <LiveExams topic={`exam:${group.delivery_id}`} isMoving={isComingUp(stage)} />
        </div>
        <GroupReason group={group} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex min-w-0 flex-col gap-5">
            {isUp(stage) && <GroupAddress url={group.environment?.url ?? null} />}
            {live.stale && isUp(stage) && <Stale since={live.as_of} />}
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl font-bold">Pupils</h2>
              {stage === "running" && <AddPupilDialog group={group} />}
            </div>
            <PupilTable group={group} pupils={pupils} live={live} hasSlips={hasSlips} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <ResultsPanel group={group} evidence={evidence} />
            <Facts group={group} />
          </div>
        </div>
      </div>
    </>
  );
}

function GroupActions({ group, hasSlips }: Pick<GroupPageProps, "group" | "hasSlips">) {
  const stage = stageOf(group);
  const isRunning = stage === "running";
  return (
    <>
      {hasSlips && (
        <LinkButton
          href={groupAddress(group, "slips")}
          icon={<Printer aria-hidden="true" size={18} />}
        >
          Login slips
        </LinkButton>
      )}
      {isUp(stage) && <CommandMenu groups={[group]} label="Whole group" />}
      {isUp(stage) && (
        <LinkButton
          href={groupAddress(group, "wall")}
          variant={isRunning ? "primary" : "secondary"}
          icon={<Monitor aria-hidden="true" size={18} />}
        >
          Invigilator’s wall
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
  );
}

function Stale({ since }: { readonly since: string }) {
  return (
    <Notice tone="amber" title="The group does not answer at the moment">
      This is how it stood at {clockTime(since)}. Pupils who are connected to it go on, and every
      answer stays in it.
    </Notice>
  );
}

function Facts({ group }: { readonly group: WatchedGroup }) {
  const { environment, launched_at: launched, ended_at: ended } = group;
  const moment = (iso: string | null) => (iso === null ? undefined : momentInWords(iso));
  const facts = [
    { label: "Runs as", value: runtimeInWords(environment?.runtime ?? "") },
    { label: "Launched", value: moment(launched) ?? "" },
    { label: "Ended", value: moment(ended) ?? "" },
    { label: "Restarts", value: environment === null ? "" : String(environment.restarts) },
  ].filter(({ value }) => value !== "");
  const stage = stageOf(group);
  // What was written elsewhere left no events here; the card would be empty.
  if (stage === "imported" && facts.length === 0) return null;
  return (
    <Card title="More">
      <div className="flex flex-col gap-4">
        {facts.length > 0 && <FactList facts={facts} />}
        <ul className="flex flex-col gap-1.5">
          {!isOver(stage) && (
            <>
              <li>
                <TextLink href={groupAddress(group, "paper")}>
                  Paper fallback and mark scheme
                </TextLink>
              </li>
              <li>
                <TextLink href={groupAddress(group, "wall")}>Invigilator’s wall</TextLink>
              </li>
            </>
          )}
          {stage !== "imported" && (
            <li>
              <TextLink href={groupAddress(group, "timeline")}>Timeline of the exam</TextLink>
            </li>
          )}
        </ul>
      </div>
    </Card>
  );
}
