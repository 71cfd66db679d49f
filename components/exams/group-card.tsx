import { Printer } from "lucide-react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { groupAddress } from "./exam-addresses";
import { groupFacts, runtimeInWords, sittingsInWords } from "./exam-words";
import { GroupAddress } from "./group-address";
import { GroupReason } from "./group-reason";
import { canLaunch, isUp, stageOf } from "./group-stage";
import { GroupSteps } from "./group-steps";
import { LaunchButton } from "./launch-button";

interface GroupCardProps {
  readonly group: WatchedGroup;
  /** Others of the exam sit another test. */
  readonly showsTest: boolean;
}

/** One group of an exam: how far it has come, where its pupils go, and what to do next. */
export function GroupCard({ group, showsTest }: GroupCardProps) {
  const stage = stageOf(group);
  const sittings = sittingsInWords(group.sittings);
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg font-bold">
              <TextLink href={groupAddress(group)}>{group.exam_id}</TextLink>
            </h2>
            {showsTest && <p>{group.test}</p>}
            <p className="text-ink-soft">{groupFacts(group)}</p>
          </div>
          {canLaunch(stage) && (
            <LaunchButton groups={[group]} label={stage === "failed" ? "Launch again" : "Launch"} />
          )}
        </div>
        <GroupSteps stage={stage} />
        <GroupReason group={group} />
        {isUp(stage) && <GroupAddress url={group.environment?.url ?? null} />}
        {sittings !== "" && <p>{sittings}</p>}
        {isUp(stage) && (
          <p className="text-sm text-ink-soft">
            {runtimeInWords(group.environment?.runtime ?? "")}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {stage !== "torn-down" && stage !== "imported" && (
            <LinkButton
              href={groupAddress(group, "slips")}
              size="small"
              icon={<Printer aria-hidden="true" size={18} />}
            >
              Login slips
            </LinkButton>
          )}
          {stage === "running" && (
            <LinkButton href={groupAddress(group, "wall")} size="small">
              Invigilator’s wall
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}
