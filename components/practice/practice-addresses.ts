import type { Route } from "next";

export const PRACTICES: Route = "/admin/exams/practice" as Route;

/** The page of a practice, or one under it. */
export function practiceAddress(groupId: string, part?: "poster"): Route {
  const page = `${PRACTICES}/${groupId}`;
  return (part === undefined ? page : `${page}/${part}`) as Route;
}
