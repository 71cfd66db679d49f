/** Results that are stored here and verified. */
export interface Collected {
  readonly delivery_id: string;
  readonly exam_id: string;
  readonly date: string;
  readonly sha256: string;
  readonly counts: { readonly results: number; readonly answers: number; readonly entries: number };
  readonly collected_at: string;
}

/** What shows that a group's results are here, are what its node wrote, and what went when it was torn down. */
export interface GroupEvidence {
  readonly collected: Collected | undefined;
  /** What the verifier says of the stored results now, a sentence each; none: they are sound. */
  readonly faults: readonly string[];
  /** What tearing down removed, one line each. */
  readonly gone: readonly string[];
  /** What tearing down found in the group's place but is not its own, one line each. */
  readonly left: readonly string[];
}
