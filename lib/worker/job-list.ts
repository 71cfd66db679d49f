import type { TaskList } from "graphile-worker";
import { handInExpiredAttempts } from "@/lib/features/attempts/job";
import { runPrograms } from "@/lib/features/attempts/running/job";
import { suggestScores } from "@/lib/features/examining/job";
import { askExaminer } from "@/lib/features/exams/examining/job";
import { launchExam } from "@/lib/features/exams/launching/job";
import { draftModelAnswers } from "@/lib/features/exams/model-answers/job";
import { runExamPrograms } from "@/lib/features/exams/running/job";
import { suggestExamScores } from "@/lib/features/exams/suggesting/job";
import { sweepExamGroups } from "@/lib/features/exams/sweeping/job";
import { tearDownExam } from "@/lib/features/exams/tearing-down/job";
import { generateQuestions } from "@/lib/features/generations/job";

/** Most kinds of background work, one line each: the name it is queued under and the feature's job. */
export const JOBS: TaskList = {
  "draft-model-answers": draftModelAnswers,
  "generate-questions": generateQuestions,
  "hand-in-expired": handInExpiredAttempts,
  "launch-exam": launchExam,
  "suggest-exam-scores": suggestExamScores,
  "suggest-scores": suggestScores,
  "sweep-exams": sweepExamGroups,
  "tear-down-exam": tearDownExam,
};

/** A program that never ends takes its time: no hand-in and no exam waits behind it. */
export const PROGRAM_JOBS: TaskList = { "run-programs": runPrograms };
/** A collected exam brings programs by the hundred: they have workers of their own, so that no class's test waits. */
export const EXAM_PROGRAM_JOBS: TaskList = { "run-exam-programs": runExamPrograms };
/** As many as the Python runner runs at a time. */
export const PROGRAM_RUNNERS = 2;

/** What pupils wait for while they sit an exam: these have workers of their own, which no long work keeps busy. */
export const EXAMINER_JOBS: TaskList = { "ask-examiner": askExaminer };
/** A group's pupils finish their answers at about the same time; each of these waits for a model, not for us. */
export const EXAMINERS = 24;

/** In a practice anybody may ask as much as they like, so these keep nobody's exam waiting. */
export const PRACTICE_EXAMINER_JOBS: TaskList = { "ask-practice-examiner": askExaminer };
export const PRACTICE_EXAMINERS = 4;

/** What runs by the clock, in crontab lines (UTC). */
export const CRONTAB = `* * * * * hand-in-expired
*/5 * * * * sweep-exams`;
