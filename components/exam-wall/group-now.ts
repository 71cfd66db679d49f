import type { RealtimeMessage } from "@/lib/client/realtime";
import { standingsOf } from "@/lib/core/exams/wall/snapshot";
import type { Standing } from "@/lib/core/exams/wall/standing";
import { NOT_BEGUN, standingAfter } from "@/lib/core/exams/wall/standing";
import { readToldEvent } from "@/lib/core/exams/wall/told-event";
import type { WallView } from "@/lib/features/exams/wall/types";

/** One group as the wall knows it now. A new object whenever anything changed. */
export interface GroupNow {
  /** By user_id. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** When its first pupil began. */
  readonly beganAt: string | null;
  /** The group did not answer when it was asked last; what is shown was true at `heardAt`. */
  readonly isStale: boolean;
  /** When anything was heard of it last, by the server's clock. */
  readonly heardAt: string;
  /** Grows when something changed that only the page's server can tell: a pupil was added, a program restarted. */
  readonly unread: number;
}

/** A group reports how it is twice a minute: after so long without a word it does not answer. */
export const SILENT_AFTER_MS = 75_000;

export function groupFrom(view: WallView, unread = 0): GroupNow {
  return {
    standings: standingsOf(view),
    beganAt: view.began_at,
    isStale: view.stale,
    heardAt: view.as_of,
    unread,
  };
}

/** The group after one more message of its topic. */
export function groupAfter(before: GroupNow, { type, at, data }: RealtimeMessage): GroupNow {
  if (type === "snapshot") return afterSnapshot(before, data as WallView);
  if (type === "environment" || type === "collected" || type === "pupil_added")
    return { ...before, unread: before.unread + 1 };
  const event = readToldEvent(type, data);
  const heard = { isStale: false, heardAt: at };
  if (event === undefined) return type === "node_health" ? { ...before, ...heard } : before;
  const known = before.standings.get(event.participant);
  const standing = standingAfter(known ?? NOT_BEGUN, event);
  const standings = new Map(before.standings).set(event.participant, standing);
  const begins = before.beganAt === null && type === "participant_started";
  return {
    ...{ ...before, ...heard, standings },
    beganAt: begins ? event.at : before.beganAt,
    unread: before.unread + (known === undefined ? 1 : 0),
  };
}

function afterSnapshot(before: GroupNow, view: WallView): GroupNow {
  const after = groupFrom(view, before.unread);
  const isNew = [...after.standings.keys()].some((id) => !before.standings.has(id));
  return { ...after, unread: before.unread + (isNew ? 1 : 0) };
}

/** Since when a group has not answered; undefined while it does, and once there is nothing more to hear of it. */
export function silentSince({ isStale, heardAt }: GroupNow, now: Date): string | undefined {
  const isQuiet = now.getTime() - Date.parse(heardAt) > SILENT_AFTER_MS;
  return isStale || isQuiet ? heardAt : undefined;
}
