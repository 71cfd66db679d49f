/**
 * "About 20 minutes left": in steps of five, rounded down, so that nobody is promised more than there is. The minute
 * that has just begun counts as whole, or a test of 30 minutes would say 25 at once.
 */
export function aboutTimeLeft(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  if (whole < 1) return "Less than a minute left";
  if (whole < 10) return whole === 1 ? "About 1 minute left" : `About ${whole} minutes left`;
  const begun = Math.ceil(seconds / 60);
  return `About ${begun - (begun % 5)} minutes left`;
}

/** "19:42", or "1:02:05" from an hour on. */
export function exactTime(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** "About 20 minutes", for the start screen. */
export function aboutDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes === 1) return "About 1 minute";
  return `About ${minutes < 10 ? minutes : Math.round(minutes / 5) * 5} minutes`;
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", timeStyle: "medium" });

/** The server's time of an event as the school's wall clock shows it: "10:42:03". */
export function clockTime(iso: string): string {
  return CLOCK.format(new Date(iso));
}
