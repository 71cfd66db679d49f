import type { Route } from "next";
import { groupAddress } from "@/components/exams/exam-addresses";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";

/** Where a group's papers are, or one part of them. */
export function paperAddress(
  group: WatchedGroup,
  part: Readonly<Record<string, string>> = {},
): Route {
  const query = new URLSearchParams(part).toString();
  return `${groupAddress(group, "paper")}${query === "" ? "" : `?${query}`}` as Route;
}
