import { canLaunch, stageOf } from "@/components/exams/group-stage";
import { LaunchButton } from "@/components/exams/launch-button";
import { StageBadge } from "@/components/exams/stage-badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Practice } from "@/lib/features/exams/practising/types";
import { practiceAddress } from "./practice-addresses";
import { totalsInWords } from "./totals-in-words";

/** Every practice that stands, with its address. */
export function PracticeList({ practices }: { readonly practices: readonly Practice[] }) {
  return (
    <ul className="grid items-start gap-4 xl:grid-cols-2">
      {practices.map((practice) => (
        <li key={practice.group.delivery_id}>
          <PracticeCard practice={practice} />
        </li>
      ))}
    </ul>
  );
}

function PracticeCard({ practice: { group, totals } }: { readonly practice: Practice }) {
  const stage = stageOf(group);
  const url = group.environment?.url ?? null;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="text-lg font-bold">
            <TextLink href={practiceAddress(group.delivery_id)}>{group.title}</TextLink>
          </h2>
          <p className="text-ink-soft">
            {group.subject} · {group.exam_id}
          </p>
          {stage === "running" && url !== null && <p className="font-semibold break-all">{url}</p>}
          {stage === "running" && <p className="text-sm">{totalsInWords(totals)}</p>}
        </div>
        <div className="flex flex-col items-end gap-2">
          <StageBadge stage={stage} />
          {canLaunch(stage) && <LaunchButton groups={[group]} label="Launch" />}
        </div>
      </div>
    </Card>
  );
}
