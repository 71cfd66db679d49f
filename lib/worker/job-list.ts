import type { TaskList } from "graphile-worker";

/** Every kind of background work, one line each: the name it is queued under and the feature's job. */
export const JOBS: TaskList = {};
