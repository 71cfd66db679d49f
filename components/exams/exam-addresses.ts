import type { Route } from "next";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";

type Place = Pick<WatchedGroup, "exam" | "delivery_id">;

export const examAddress = (examId: string): Route => `/admin/exams/${examId}` as Route;

/** The wall of all groups of an exam. */
export const examWallAddress = (examId: string): Route => `/admin/exams/${examId}/wall` as Route;

/** The wall of everything that is sat on a day, "2026-03-05". */
export const dayWallAddress = (day: string): Route => `/admin/exams/wall?day=${day}` as Route;

/** The page of a group, or one under it. */
export function groupAddress(
  { exam, delivery_id: group }: Place,
  part?: "slips" | "wall" | "timeline" | "paper",
): Route {
  const page = `/admin/exams/${exam}/groups/${group}`;
  return (part === undefined ? page : `${page}/${part}`) as Route;
}

/** The slip of one pupil, by the school's id for them. */
export const slipAddress = (place: Place, studentId: string): Route =>
  `${groupAddress(place, "slips")}?pupil=${encodeURIComponent(studentId)}` as Route;
