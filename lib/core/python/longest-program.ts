/** The longest program that is written and run, in characters. */
export const LONGEST_PROGRAM = 20_000;
