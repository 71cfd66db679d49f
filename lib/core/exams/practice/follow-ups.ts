/** A practice asks on more than an exam: at least so often about one answer. */
export const LEAST_PRACTICE_FOLLOWUPS = 5;
