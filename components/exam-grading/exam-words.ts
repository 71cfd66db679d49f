import type { Route } from "next";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Europe/London",
});
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: "Europe/London" });

/** "5 March 2026" */
export const dayInWords = (date: string): string => DAY.format(new Date(date));
/** "5 Mar 2026, 09:40" */
export const timeInWords = (at: string): string => TIME.format(new Date(at));
/** "09:40:12"; another program may have written no time at all. */
export function clockInWords(at: string | null): string {
  const time = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? "" : CLOCK.format(time);
}

export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  imported: "New",
  in_review: "In review",
  reviewed: "Reviewed",
};

/** An address of an exam's pages; hidden names stay hidden from page to page. */
export function examHref(examId: string, rest: string, anonymous: boolean): Route {
  const [path = "", hash] = rest.split("#");
  const sign = path.includes("?") ? "&" : "?";
  const query = anonymous ? `${sign}names=hidden` : "";
  return `/teacher/exams/${examId}${path}${query}${hash === undefined ? "" : `#${hash}`}` as Route;
}

/** What a page's address says of names. */
export function namesAreHidden(search: Readonly<Record<string, string | string[] | undefined>>) {
  return search.names === "hidden";
}

const LONGEST = 90;

/** A table holds the beginning of a question; its desk holds the whole. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 2).trimEnd()} …`;
}
