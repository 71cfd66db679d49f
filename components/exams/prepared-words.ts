import { counted } from "@/lib/core/kernel/counted";
import type { PreparedReply } from "@/lib/features/exams/uploading/schema";

/** What preparing did, in a sentence or two; whoever is on no list any more is named. */
export function preparedInWords(groups: PreparedReply["groups"]): string {
  const removed = groups.flatMap((group) => group.removed);
  const stayed = groups.flatMap((group) => group.stayed);
  return [
    `${counted(groups.length, "group")} prepared.`,
    ...(removed.length === 0 ? [] : [`Taken off: ${removed.join(", ")}.`]),
    ...(stayed.length === 0 ? [] : [`Begun, so not taken off: ${stayed.join(", ")}.`]),
    nextInWords(groups),
  ].join(" ");
}

function nextInWords(groups: PreparedReply["groups"]): string {
  if (groups.some(({ to_accept }) => to_accept > 0))
    return "Model answers are missing: a teacher accepts them before the launch.";
  return groups.every(({ is_practice }) => is_practice)
    ? "Launch it next."
    : "Print the slips next.";
}
