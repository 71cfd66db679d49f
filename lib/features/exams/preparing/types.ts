/** What is to be prepared, and where packages go. */
export interface PrepareInput {
  /** Files of manifests. */
  readonly manifests: readonly string[];
  /** Folder of the packages: each group has its own in it, named by its exam_id. */
  readonly out: string;
  /** Goes on from packages that are there: every password and answer stays. */
  readonly update: boolean;
  /** Where a list has no model answer: refused, drafted by the model at once, or left for a teacher to see to. */
  readonly missingAnswers: "refuse" | "draft" | "leave";
  /** The school's name, which pupils read where they sign in; undefined where it is not known. */
  readonly school?: string | undefined;
  /** Folder that nothing the manifests name may lie outside of. */
  readonly within?: string;
  /** Has the packages put in their places once all are whole, or throws: then nothing is replaced. */
  readonly placing?: (
    groups: readonly PreparedGroup[],
    place: () => Promise<void>,
  ) => Promise<void>;
}

/** One group's package, in the words of the command line. */
export interface PreparedGroup {
  readonly exam_id: string;
  readonly date: string;
  readonly package: string;
  readonly slips: string;
  readonly questions: number;
  readonly pupils: number;
  /** student_ids that were given a password now. */
  readonly added: readonly string[];
  /** student_ids that are on the roster no more: their slips open nothing now. */
  readonly removed: readonly string[];
  /** student_ids that are on the roster no more but have begun, so that they were left in. */
  readonly stayed: readonly string[];
  /** student_ids that were added while the group ran and are on no roster: their slips are among the others. */
  readonly late: readonly string[];
  /** Questions whose model answer a teacher must accept before the group can be launched. */
  readonly to_accept: number;
}
