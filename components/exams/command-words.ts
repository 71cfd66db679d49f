import { counted } from "@/lib/core/kernel/counted";
import type { GroupOutcome } from "@/lib/features/exams/commanding/types";

const DONE: Readonly<Record<string, string>> = {
  pause: "Paused",
  resume: "Going on",
  extend: "More time given",
  message: "Message sent",
  end: "Ended",
  reopen: "Open again",
};

/** "Paused for 28 pupils. physics-g2: it does not answer." */
export function outcomeInWords(
  action: string,
  outcomes: readonly GroupOutcome[],
  groups: readonly { readonly delivery_id: string; readonly exam_id: string }[],
): string {
  const pupils = outcomes.reduce((sum, { changed }) => sum + changed.length, 0);
  const problems = outcomes.flatMap(({ groupId, problem }) => {
    const name = groups.find(({ delivery_id }) => delivery_id === groupId)?.exam_id ?? "";
    return problem === null ? [] : [`${name}: ${problem}`];
  });
  const isDone = problems.length < outcomes.length;
  const done = isDone ? [doneInWords(action, pupils)] : [];
  return [...done, ...problems].join(" ");
}

/**
 * Whether a command needs no second press. Time is given once however often the same dialog sends it, so that may be
 * tried again until every group has done it; anything else is done where one has.
 */
export function isSettled(action: string, outcomes: readonly GroupOutcome[]): boolean {
  const isDone = ({ problem }: GroupOutcome) => problem === null;
  return action === "extend" ? outcomes.every(isDone) : outcomes.some(isDone);
}

function doneInWords(action: string, pupils: number): string {
  if (pupils === 0 && action === "pause") return "Nobody is writing, so nobody was paused.";
  if (pupils === 0 && action === "resume") return "Nobody was paused, so nothing was changed.";
  return `${DONE[action] ?? "Done"} for ${counted(pupils, "pupil")}.`;
}
