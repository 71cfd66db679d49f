import { Notice } from "@/components/ui/notice";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { isUp, stageOf } from "./group-stage";
import { LaunchButton } from "./launch-button";

/** Why a group failed, or what is being done about it; nothing while all is well. */
export function GroupReason({ group }: { readonly group: WatchedGroup }) {
  const stage = stageOf(group);
  const reason = group.environment?.reason ?? null;
  if (stage === "torn-down" || (reason === null && stage !== "failed")) return null;
  const title =
    stage === "failed" ? `${group.exam_id} did not come up` : `Look at ${group.exam_id}`;
  return (
    <Notice tone="amber" title={title}>
      <p>{reason ?? "It said no reason. Launch it again."}</p>
      {isUp(stage) && (
        <div className="mt-3 flex">
          <LaunchButton groups={[group]} label="Launch again" />
        </div>
      )}
    </Notice>
  );
}
