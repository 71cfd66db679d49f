/** A group whose program runs on this server or in one of its engines, whether or not the site does. */
export interface RunningGroup {
  readonly environment_id: string;
  /** "physics-g1" */
  readonly exam_id: string;
  readonly runtime: string;
}

/** What became of a group that was to be stopped. */
export interface StoppedGroup extends RunningGroup {
  /** Why it still runs; null: it ended in good order. */
  readonly problem: string | null;
}
