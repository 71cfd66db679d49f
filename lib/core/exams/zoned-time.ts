/** Whether a name such as "Europe/London" is a time zone known here. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment at which clocks in a time zone show this date and time.
 * @param date "2026-03-05". @param time "09:00".
 * @returns undefined for a time that clocks there leave out that day; of a time they show twice, the first.
 */
export function zonedTime(date: string, time: string, timeZone: string): Date | undefined {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // The offset before and after any change of that day; the earlier moment is tried first.
  const offsets = [wanted - DAY, wanted + DAY].map((near) => offsetAt(new Date(near), timeZone));
  return offsets
    .map((offset) => new Date(wanted - offset))
    .sort((a, b) => a.getTime() - b.getTime())
    .find((moment) => moment.getTime() + offsetAt(moment, timeZone) === wanted);
}

const DAY = 86_400_000;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "00";
  const shown = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
  return Date.parse(shown) - Math.floor(moment.getTime() / 1000) * 1000;
}
