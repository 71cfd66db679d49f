import type { TaskList } from "graphile-worker";
import { handInExpiredAttempts } from "@/lib/features/attempts/job";
import { suggestScores } from "@/lib/features/examining/job";
import { launchExam } from "@/lib/features/exams/launching/job";
import { sweepExamGroups } from "@/lib/features/exams/sweeping/job";
import { tearDownExam } from "@/lib/features/exams/tearing-down/job";
import { generateQuestions } from "@/lib/features/generations/job";

/** Every kind of background work, one line each: the name it is queued under and the feature's job. */
export const JOBS: TaskList = {
  "generate-questions": generateQuestions,
  "hand-in-expired": handInExpiredAttempts,
  "launch-exam": launchExam,
  "suggest-scores": suggestScores,
  "sweep-exams": sweepExamGroups,
  "tear-down-exam": tearDownExam,
};

/** What runs by the clock, in crontab lines (UTC). */
export const CRONTAB = `* * * * * hand-in-expired
*/5 * * * * sweep-exams`;
