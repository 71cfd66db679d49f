import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import type { Finding } from "./finding";

/** A question's two halves. */
export interface Halves<Content, Key> {
  readonly content: Content;
  readonly key: Key;
}

/**
 * How a type's key is proved by running: what a table of values or a right order says is worked out from the program
 * and not believed because somebody typed it. Pure, as everything here is: whoever asks has it run in between.
 */
export interface Proving<Content, Key> {
  /** What has to be run; [] where nothing can be, as in a language that nobody here runs. */
  runs(content: Content, key: Key): readonly PythonRun[];
  /**
   * Content and key with what nobody types and only running can say: the same two where there is nothing of the kind.
   * Absent where the type has no such part.
   */
  complete?(content: Content, key: Key, outcomes: readonly PythonOutcome[]): Halves<Content, Key>;
  /**
   * What the outcomes, in the order of the runs, say against content and key; with a fix where one is safe. Where
   * nothing was run, why.
   */
  judge(content: Content, key: Key, outcomes: readonly PythonOutcome[]): Finding[];
}
