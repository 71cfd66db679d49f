import type { TestNews } from "@/lib/core/attempts/run-protocol";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";

/**
 * What a type whose answers are programs says of itself. `mark` stays pure: whoever marks runs what the type asks for
 * (lib/platform/python) and hands the outcomes over as `given`, read there with `outcomesSchema`. What a browser says
 * of its own run is in no response's shape, so nobody can send it. Without `given`, `mark` answers "needs-review".
 */
export interface PythonNeeds<Content, Key, Response> {
  /** What has to be run to mark a response; [] where nothing has, as for an empty one. Outcomes come in this order. */
  runs(content: Content, key: Key, response: Response): readonly PythonRun[];
  /** The tests a pupil may have run while working: those that the content shows, so that nothing hidden is told. */
  shownTests(content: Content, source: string): readonly ShownTest[];
  /** The author's own answers: each must earn full marks before the question may be asked. */
  mustPass(content: Content, key: Key): readonly Response[];
  /** Answers that must not earn anything, or the tests test nothing: a program that does nothing, the given code as it stands. */
  mustNotPass(content: Content): readonly Response[];
}

/** One test that pupils see. */
export interface ShownTest {
  readonly run: PythonRun;
  /** What came of it, and the sentence that says so. */
  judge(outcome: PythonOutcome): TestNews;
}
