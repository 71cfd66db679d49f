const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "numeric",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** "Monday 2 March at 09:00", in the school's time. */
export const dayAndTime = (moment: Date): string => format.format(moment);
