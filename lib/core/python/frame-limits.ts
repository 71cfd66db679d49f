/** The most a program may print in one run in the browser, in characters. */
export const MOST_SCREEN = 65_536;
/** The longest line that can be typed in, and the most that can be typed in before a run. */
export const LONGEST_LINE = 5_000;
