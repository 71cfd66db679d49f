import { counted } from "@/lib/core/kernel/counted";
import type { PreparedReply } from "@/lib/features/exams/uploading/schema";

export type Prepared = PreparedReply["groups"];

/** What preparing did, in a sentence or two. */
export function preparedInWords(groups: Prepared): string {
  return `${counted(groups.length, "group")} prepared. ${nextInWords(groups)}`;
}

/** Whether somebody is on no list any more. */
export function hasLeavers(groups: Prepared): boolean {
  return groups.some(({ removed, stayed }) => removed.length + stayed.length > 0);
}

function nextInWords(groups: Prepared): string {
  if (groups.some(({ to_accept }) => to_accept > 0))
    return "Model answers are missing: a teacher accepts them before the launch.";
  return groups.every(({ is_practice }) => is_practice)
    ? "Launch it next."
    : "Print the slips next.";
}
