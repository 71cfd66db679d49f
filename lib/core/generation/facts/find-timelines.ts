import { saysNothing } from "./find-steps";
import type { OrderedSteps, Step } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

const DATE_HEAD = /^(dates?|years?|when|time)$/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WHEN =
  /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:([A-Z][a-z]+) )?(\d{3,4}|\d{1,3}(?= ?(?:BC|AD|CE)))(?: ?(BCE?|AD|CE))?\b/;
const FEWEST = 4;
const MOST = 6;

/** Something that happened, and when: the dates themselves are not asked for, only what came before what. */
interface Event extends Step {
  readonly at: number;
}

/** Events the lesson dates, in a table ("Date | What happened") or one a line ("1517 – Luther …"). */
export function findTimelines(taught: readonly TaughtBlock[]): OrderedSteps[] {
  const tables = taught.flatMap((item) => {
    const [heads, ...rows] = item.block.rows ?? [];
    return DATE_HEAD.test(heads?.[0]?.trim() ?? "")
      ? [rows.flatMap((row) => eventOfRow(row, item))]
      : [];
  });
  return [...tables, ...datedLines(taught)].flatMap(inOrderOfTime);
}

function inOrderOfTime(events: readonly Event[]): OrderedSteps[] {
  const heading = events[0]?.section;
  // What is dated is clear by itself: "After that…" over it is left out of the question.
  const title = heading !== undefined && saysNothing(heading) ? "Timeline" : heading;
  const rises = events.every(({ at }, index) => index === 0 || at > (events[index - 1]?.at ?? at));
  if (title === undefined || events.length < FEWEST || !rises) return [];
  const steps = spread(events).map(({ at: _, ...step }) => step);
  return [{ title, steps, tellsHow: "order, earliest first" }];
}

/** The first, the last and some between them. */
function spread(events: readonly Event[]): Event[] {
  const most = Math.min(MOST, events.length);
  const places = Array.from({ length: most }, (_, n) =>
    Math.round((n * (events.length - 1)) / (most - 1)),
  );
  return events.filter((_, index) => places.includes(index));
}

function eventOfRow(row: readonly string[], { block, section }: TaughtBlock): Event[] {
  const at = timeOf(row[0] ?? "");
  const text = (row[1] ?? "").trim();
  return at === undefined || !isEvent(text)
    ? []
    : [
        {
          address: block.address,
          quote: row.join(" | "),
          text,
          at,
          ...(section === undefined ? {} : { section }),
        },
      ];
}

/** Neighbouring lines that each begin with a date and a dash or a colon. */
function datedLines(taught: readonly TaughtBlock[]): Event[][] {
  const runs: Event[][] = [[]];
  for (const { block, section } of taught) {
    const [, date = "", text = ""] = /^([^–—:]{3,20}?)\s*[–—:]\s+(.+)$/u.exec(block.text) ?? [];
    const at = timeOf(date);
    const event = at === undefined || !isEvent(text) ? undefined : at;
    const last = runs.at(-1)?.at(-1);
    if (event === undefined || (last !== undefined && last.section !== section)) runs.push([]);
    if (event === undefined) continue;
    const place = {
      address: block.address,
      quote: block.text,
      ...(section === undefined ? {} : { section }),
    };
    runs.at(-1)?.push({ ...place, text: text.charAt(0).toUpperCase() + text.slice(1), at: event });
  }
  return runs;
}

/** Whole words, without a date of their own that would place them. */
function isEvent(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    words >= 3 &&
    words <= 22 &&
    !/\b\d{3,4}\b|\?|\b(later|earlier|after|then|again|finally|first|last)\b/i.test(text)
  );
}

/** A date as a number that grows with time; undefined for what is none, or holds for many years. */
function timeOf(text: string): number | undefined {
  const found = WHEN.exec(text.trim());
  if (found === null || /[–—-]\s?\d|s$/.test(text.trim())) return undefined;
  const [, day = "0", month = "", year = "0", era = ""] = found;
  const place = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (month !== "" && place === 0) return undefined;
  const sign = /^BC/.test(era) ? -1 : 1;
  return sign * Number(year) + place / 13 + Number(day) / 500;
}
