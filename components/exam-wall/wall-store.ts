import type { RealtimeMessage } from "@/lib/client/realtime";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import type { GroupNow } from "./group-now";
import { groupAfter, groupFrom } from "./group-now";

/** Groups by their id. A new object whenever anything changed. */
export type WallNow = ReadonlyMap<string, GroupNow>;

/** Events come in bursts; the page is drawn once for those of one frame. */
const FRAME_MS = 16;

/** What the wall knows, kept outside React: thirty groups may tell it a hundred things a second. */
export class WallStore {
  readonly #listeners = new Set<() => void>();
  readonly #groups: Map<string, GroupNow>;
  #snapshot: WallNow;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(groups: readonly WallGroup[]) {
    this.#groups = new Map(groups.map(({ group, view }) => [group.delivery_id, groupFrom(view)]));
    this.#snapshot = new Map(this.#groups);
  }

  /** Groups that were launched since. Those that are known go on as they are: what was heard is newer. */
  learn(groups: readonly WallGroup[]): void {
    for (const { group, view } of groups) {
      if (this.#groups.has(group.delivery_id)) continue;
      this.#groups.set(group.delivery_id, groupFrom(view));
      this.#timer ??= setTimeout(() => this.#draw(), FRAME_MS);
    }
  }

  knows(groupId: unknown): boolean {
    return typeof groupId === "string" && this.#groups.has(groupId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): WallNow => this.#snapshot;

  hear(groupId: string, message: RealtimeMessage): void {
    const before = this.#groups.get(groupId);
    if (before === undefined || message.type === "refused") return;
    this.#groups.set(groupId, groupAfter(before, message));
    this.#timer ??= setTimeout(() => this.#draw(), FRAME_MS);
  }

  #draw(): void {
    this.#timer = undefined;
    this.#snapshot = new Map(this.#groups);
    for (const listener of this.#listeners) listener();
  }
}
