/** A question of the examiner on its way, as whoever serves the exam tells it. */
export interface FollowUp {
  /** Null: still waited for, or nothing is asked (then there is a time of reply). */
  readonly text: string | null;
  readonly askedAt: string;
  readonly repliedAt: string | null;
}
