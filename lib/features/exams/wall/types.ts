import type { Facts } from "@/lib/core/exams/wall/facts";
import type { ToldEvent } from "@/lib/core/exams/wall/told-event";
import type { LiveView, WatchedGroup } from "../watching/types";

/** The topic on which everything of a group is told as it happens. */
export const groupTopic = (groupId: string): string => `exam:${groupId}`;

/** A group as a wall begins with it, and after anything was missed. */
export interface WallView extends LiveView {
  /** By user_id; who reported nothing is not in it. */
  readonly facts: Readonly<Record<string, Facts>>;
  /** When its first pupil began; null: nobody has. */
  readonly began_at: string | null;
}

/** A pupil with what of them does not change during an exam. */
export interface WallPupil {
  readonly userId: string;
  /** The school's own id. */
  readonly externalId: string;
  readonly name: string;
  readonly extraTimePercent: number;
  /** Agreed rest breaks; 0: none. */
  readonly restBreakMinutes: number;
}

/** One group of a wall. */
export interface WallGroup {
  readonly group: WatchedGroup;
  readonly pupils: readonly WallPupil[];
  readonly view: WallView;
}

/** A group's exam as it happened, to be played again. */
export interface Timeline {
  readonly group: WatchedGroup;
  readonly pupils: readonly WallPupil[];
  /** In the order of their times. */
  readonly events: readonly ToldEvent[];
}
