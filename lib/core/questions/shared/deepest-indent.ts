/** Deeper than any program of a school's lesson. */
export const DEEPEST = 6;
