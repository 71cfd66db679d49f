const format = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Europe/London",
});

/** A moment of the record, to the second, by the school's clock. @param at ISO time */
export function recordTime(at: string): string {
  return format.format(new Date(at));
}
