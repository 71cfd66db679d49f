/** What is to be prepared, and where packages go. */
export interface PrepareInput {
  /** Files of manifests. */
  readonly manifests: readonly string[];
  /** Folder of the packages: each group has its own in it, named by its exam_id. */
  readonly out: string;
  /** Goes on from packages that are there: every password and answer stays. */
  readonly update: boolean;
  /** Asks the model for model answers that are missing. */
  readonly draftAnswers: boolean;
  /** Folder that nothing the manifests name may lie outside of. */
  readonly within?: string;
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
  /** Drafted model answers that a teacher must accept before the group can be launched. */
  readonly to_accept: number;
}
