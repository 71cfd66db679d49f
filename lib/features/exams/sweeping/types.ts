/** What was done, or would be, about one group. */
export interface Swept {
  readonly exam_id: string;
  /** student_ids of those it handed in for. */
  readonly handed_in: readonly string[];
  /** Whether its results are collected and checked now. */
  readonly collected: boolean;
  readonly problem: string | null;
}
