/** How an answer that is a program comes to its mark. */
export type ProgramRun =
  | { readonly state: "waits" }
  /** It could not be run: a sentence that says why. The teacher marks it. */
  | { readonly state: "not-run"; readonly why: string }
  /** It was run: what each test came to, a sentence each. */
  | { readonly state: "ran"; readonly tests: readonly string[] };

/** The programs of an exam whose marks are not there yet. */
export interface ExamPrograms {
  /** Being run, or about to be. */
  readonly waiting: number;
  /** They wait for their teacher instead. */
  readonly notRun: number;
  /** Why, where all of them have one reason; "" where the answers say each its own. */
  readonly why: string;
}
