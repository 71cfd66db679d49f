import type { Finding } from "@/lib/core/questions/finding";
import type { Question } from "@/lib/core/questions/question";

/** A question as it is shown to its teacher: with what the linter noticed. */
export interface LintedQuestion extends Question {
  readonly lint: readonly Finding[];
}

/** A rule of a set that does not hold, in words for the teacher. */
export interface UnmetRule {
  readonly rule:
    | "count"
    | "first-fifth-confidence"
    | "core-difficulty"
    | "last-fifth-stretch"
    | "four-types"
    | "no-type-four-in-a-row"
    | "types-asked-for"
    | "instructions"
    | "programs-not-run";
  readonly message: string;
}

/** What a generator hands over. */
export interface GeneratedSet {
  readonly questions: readonly LintedQuestion[];
  /** Objectives of the lesson that no question asks about. */
  readonly uncoveredObjectives: readonly string[];
  readonly unmetRules: readonly UnmetRule[];
}

/** What a teacher asks of a generator. */
export interface GenerationRequest {
  /** At most this many questions, 1 … 40. */
  readonly count: number;
  /** Type codes to use; empty: all that fit. */
  readonly types: readonly string[];
  /** In the teacher's words; a model follows them, a rule cannot. */
  readonly instructions: string;
  /** Age of the pupils in years: year 7 is 11. */
  readonly pupilAge: number;
}
