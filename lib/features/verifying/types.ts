/** What was checked of everything this site has kept of pupils' work, and what is not as it was written. */
export interface Verification {
  /** Attempts of class tests whose log was checked. */
  readonly attempts: number;
  /** Collected exam groups whose results and logs were checked. */
  readonly exams: number;
  /** Entries of all these logs. */
  readonly entries: number;
  readonly faults: readonly VerificationFault[];
}

export interface VerificationFault {
  /** "attempt 0197…" or "physics-g1@2026-03-05, S1, entry 4". */
  readonly where: string;
  readonly message: string;
}
