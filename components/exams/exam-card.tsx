import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { examName, testsOf } from "@/lib/core/exams/exam-name";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { examAddress, groupAddress } from "./exam-addresses";
import { dayInWords, groupFacts, sittingsInWords } from "./exam-words";
import { canLaunch, stageOf } from "./group-stage";
import { LaunchButton } from "./launch-button";
import { StageBadge } from "./stage-badge";

interface ExamCardProps {
  /** All of one exam; at least one. */
  readonly groups: readonly WatchedGroup[];
}

/** An exam with its groups, one line each. */
export function ExamCard({ groups }: ExamCardProps) {
  const [first] = groups;
  if (first === undefined) return null;
  const isOfMany = testsOf(groups).length > 1;
  const launchable = groups.filter((group) => canLaunch(stageOf(group)));
  return (
    <Card>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h3 className="text-lg font-bold">
            <TextLink href={examAddress(first.exam)}>{examName(first.subject, groups)}</TextLink>
          </h3>
          <p className="text-ink-soft">{dayInWords(first.date)}</p>
        </div>
        {launchable.length > 1 && (
          <LaunchButton groups={launchable} label={`Launch these ${launchable.length}`} />
        )}
      </div>
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <GroupLine key={group.delivery_id} group={group} showsTest={isOfMany} />
        ))}
      </ul>
    </Card>
  );
}

interface GroupLineProps {
  readonly group: WatchedGroup;
  /** Others of the exam sit another test. */
  readonly showsTest: boolean;
}

function GroupLine({ group, showsTest }: GroupLineProps) {
  const stage = stageOf(group);
  const sittings = stage === "running" ? sittingsInWords(group.sittings) : "";
  const reason = group.environment?.reason ?? null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">
          <TextLink href={groupAddress(group)}>{group.exam_id}</TextLink>
        </p>
        {showsTest && <p className="text-sm">{group.test}</p>}
        <p className="text-sm text-ink-soft">{groupFacts(group)}</p>
        {sittings !== "" && <p className="text-sm">{sittings}</p>}
        {reason !== null && <p className="text-sm text-amber-ink">{reason}</p>}
      </div>
      <StageBadge stage={stage} />
      {canLaunch(stage) && (
        <LaunchButton groups={[group]} label={stage === "failed" ? "Launch again" : "Launch"} />
      )}
    </li>
  );
}
