/** What a command did. */
export interface CommandOutcome {
  readonly action: string;
  /** student_ids of everybody it changed something for. */
  readonly changed: readonly string[];
  /** What the group's program knows the command by. */
  readonly commandId: string;
}

/** A login slip: the only copy of its password. */
export interface LoginSlip {
  readonly student_id: string;
  readonly display_name: string;
  readonly password: string;
  readonly exam: string;
  readonly date: string;
  /** The language of the exam: "en", "pl-PL". */
  readonly lang: string;
  /** What the pupil types; null while the group has no address. */
  readonly url: string | null;
}

/** What a command did in one of several groups. */
export interface GroupOutcome {
  readonly groupId: string;
  /** student_ids of everybody it changed something for. */
  readonly changed: readonly string[];
  /** What the group's program knows the command by, where it was done and may be taken back. */
  readonly commandId?: string;
  /** Why it could not be done; null: it was. */
  readonly problem: string | null;
}
