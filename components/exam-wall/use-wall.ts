import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { LineState } from "@/lib/client/realtime";
import { listenTo, theLine } from "@/lib/client/realtime";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import { groupTopic } from "@/lib/features/exams/wall/types";
import type { WallNow } from "./wall-store";
import { WallStore } from "./wall-store";

/** How often what depends on the clock alone is looked at again. */
const TICK_MS = 5_000;
const NO_LINE: LineState = { isOpen: false, heardAt: undefined, clockAhead: 0 };

interface LiveWall {
  readonly groups: WallNow;
  readonly line: LineState;
  /** The server's time, a few seconds old at most. */
  readonly now: Date;
}

/** Follows groups over the page's line; asks for nothing while nothing happens. */
export function useWall(groups: readonly WallGroup[], loadedAt: string): LiveWall {
  const [store] = useState(() => new WallStore(groups));
  const now = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const ids = groups.map(({ group }) => group.delivery_id).join(" ");
  // News comes from outside React: the page's line to the server.
  useEffect(() => {
    const leave = ids
      .split(" ")
      .filter((id) => id !== "")
      .map((id) => listenTo(groupTopic(id), (message) => store.hear(id, message)));
    return () => {
      for (const stop of leave) stop();
    };
  }, [store, ids]);
  const router = useRouter();
  // What the page's server has read since is learnt by what lives outside React.
  useEffect(() => store.learn(groups), [store, groups]);
  // A group of the exam that is launched later has a topic nobody here listens to yet.
  useEffect(
    () =>
      listenTo("exams:all", ({ type, data }) => {
        const { group } = data as { readonly group?: unknown };
        if (type === "environment" && !store.knows(group)) router.refresh();
      }),
    [store, router],
  );
  useRefresh([...now.values()].reduce((sum, { unread }) => sum + unread, 0));
  const line = useSyncExternalStore(watchLine, lineState, () => NO_LINE);
  return { groups: now, line, now: useServerNow(loadedAt) };
}

const watchLine = (changed: () => void) => theLine().watch(changed);
const lineState = () => theLine().state();

/** Reads the page's server part again when something changed that only it can tell. */
function useRefresh(unread: number): void {
  const router = useRouter();
  // The number counts what was heard; the page is somebody else's to read.
  useEffect(() => {
    if (unread > 0) router.refresh();
  }, [unread, router]);
}

/** Facts are timed by the server: a computer whose clock is wrong must not make everybody late. */
function useServerNow(loadedAt: string): Date {
  const [now, setNow] = useState(() => new Date(loadedAt));
  // The clock is outside React.
  useEffect(() => {
    const look = () => {
      const { heardAt, clockAhead } = lineState();
      setNow(new Date(heardAt === undefined ? loadedAt : Date.now() + clockAhead));
    };
    const timer = setInterval(look, TICK_MS);
    look();
    return () => clearInterval(timer);
  }, [loadedAt]);
  return now;
}
