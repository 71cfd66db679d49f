const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** "Monday, 2 March 2026 at 9:00", in the school's time. */
export const dayAndTime = (moment: Date): string => format.format(moment);
