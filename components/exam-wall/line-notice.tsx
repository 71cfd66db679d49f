import { clockTime } from "@/components/exams/exam-words";
import { Notice } from "@/components/ui/notice";
import type { LineState } from "@/lib/client/realtime";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { silentSince } from "./group-now";
import type { WallNow } from "./wall-store";

interface LineNoticeProps {
  readonly line: LineState;
  readonly groups: readonly WallGroup[];
  readonly wall: WallNow;
  readonly now: Date;
}

/** Says when what is shown may be old, and since when; nothing while the wall is live. */
export function LineNotice({ line, groups, wall, now }: LineNoticeProps) {
  const silent = groups.flatMap(({ group }) => {
    const live = wall.get(group.delivery_id);
    const isUp = group.environment?.state === "running" && group.collected_at === null;
    const since = isUp && live !== undefined ? silentSince(live, now) : undefined;
    return since === undefined ? [] : [{ group, since }];
  });
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {isCut(line) && (
        <Notice tone="amber" title={`Not live since ${clockTime(heardAt(line))}`}>
          This page has lost its line to the server and goes on trying. Pupils are not touched by
          it, and nothing is missed: what happened meanwhile is shown when the line is back.
        </Notice>
      )}
      {silent.map(({ group, since }) => (
        <Notice
          key={group.delivery_id}
          tone="amber"
          title={`${group.exam_id} does not answer; this is how it stood at ${clockTime(since)}`}
        >
          {group.environment?.reason ??
            "Pupils who are connected to it go on, and every answer stays in it. Its tiles change again as soon as it answers."}
        </Notice>
      ))}
    </div>
  );
}

/** Cut, and not merely about to be opened for the first time. */
function isCut({ isOpen, heardAt: at }: LineState): boolean {
  return !isOpen && at !== undefined;
}

function heardAt({ heardAt: at = 0, clockAhead }: LineState): string {
  return new Date(at + clockAhead).toISOString();
}
