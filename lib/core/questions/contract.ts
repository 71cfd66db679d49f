import type { DraftFacts } from "@/lib/core/generation/drafts/draft-facts";
import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import type { Points } from "@/lib/core/kernel/points";
import type { SeededOrder } from "@/lib/core/kernel/seeded-order";
import type { Versioned } from "@/lib/core/kernel/versioned";
import type { DrawingPair } from "@/lib/core/python/turtle/drawing";
import type { Carriage } from "./carriage";
import type { Finding } from "./finding";
import type { Kind } from "./kinds";
import type { ModelRecipe } from "./model-recipe";
import type { Proving } from "./proving";
import type { PythonNeeds } from "./python-needs";
import type { Question } from "./question";
import type { MarkScheme, SaidWords } from "./shared/mark-scheme";

/**
 * What a question type is. One folder under lib/core/questions implements it; the screens stand in the
 * mirrored folder under components/questions. Content (may be seen), key (never leaves the server) and
 * response are three shapes, each versioned. Methods are pure: the same input gives the same result in
 * the browser, the web server and an exam node.
 */
export interface QuestionType<Content, Key, Response> {
  /** What a teacher calls it: "Multiple choice". */
  readonly label: string;
  /** Under which heading it stands in lists of types. */
  readonly kind: Kind;
  readonly content: Versioned<Content>;
  readonly key: Versioned<Key>;
  readonly response: Versioned<Response>;

  /**
   * What the pupil is asked to do: "Select one answer." Stated by the type, never by the author.
   * @param isAskedOn whether an examiner may ask on there: in exams, not in class tests and not on paper.
   */
  answerForm(content: Content, isAskedOn?: boolean): string;
  /** The same for somebody with a pen, where a pen does something else: "Draw a line …". Read it through paperFormOf. */
  paperForm?(content: Content): string;
  /** What stands in the question beside its prompt, where the prompt alone does not say what is asked: the sentence with its gaps, the program to mend. */
  bodyText?(content: Content): string;
  /** An untouched question: scores 0 and counts as empty. */
  emptyResponse(content: Content): Response;
  isEmpty(content: Content, response: Response): boolean;
  /** The content as one pupil sees it: options and items in that pupil's order. Never contains the key. */
  present(content: Content, order: SeededOrder): Content;

  /** A response that earns full marks, or undefined where only a person can say (extended text). */
  modelResponse(content: Content, key: Key): Response | undefined;
  /** @throws AppError "invalid" when content, key and response do not belong together. */
  mark(input: MarkInput<Content, Key, Response>): MarkResult;
  /** By what a person marks it; absent where the rule marks alone. @param maxPoints what the question is worth. */
  markScheme?(key: Key, maxPoints: Points): MarkScheme;
  /** What was said in a response, for whoever marks by that scheme. */
  saidIn?(response: Response): SaidWords;
  /** What is wrong with the question as it stands, beyond the rules of lint/ that hold for every type. */
  lint(content: Content, key: Key, question: Pick<Question, "prompt" | "points">): Finding[];
  /** The whole response as plain text, for people, files and screen readers; "" when empty. Lists shorten it themselves. */
  describeResponse(content: Content, response: Response): string;
  /** The same in parts, for a list; absent where an answer is one thing. Parts without an answer are left out. */
  answerParts?(content: Content, response: Response): AnswerPart[];
  /**
   * How a class answered.
   * @param drawn what the turtles of each response drew when it was marked, in the order of the responses; [] where nothing was.
   */
  summarise(
    content: Content,
    key: Key,
    responses: readonly Response[],
    drawn?: readonly (readonly DrawnPart[])[],
  ): Distribution;

  /** Said where the answer is worked out from what the lesson says, so that its words need not stand there. */
  readonly answerIsWorkedOut?: true;

  /** Said where pupils answer on the question's picture: the screens then draw it themselves, and it cannot be missing. */
  readonly needsPicture?: true;

  /** Said where marking needs programs to be run first. */
  readonly python?: PythonNeeds<Content, Key, Response>;

  /** Said where the key can be worked out or tried by running when a question is written. */
  readonly proving?: Proving<Content, Key>;

  /** What is asked of a model and how its reply becomes content and key. */
  readonly model: ModelRecipe<Content, Key>;
  /** How it goes to and comes from other programs; absent where none of them knows anything like it. */
  readonly carriage?: Carriage<Content, Key>;
  /** Questions that can be made from facts alone, without a model; [] where the type has no honest way. */
  generateOffline(facts: LessonFacts): OfflineQuestion<Content, Key>[];
  /** Rough ones, from rules that are right less often: asked for only by a teacher who wants more. */
  generateDrafts?(facts: DraftFacts): OfflineQuestion<Content, Key>[];
}

/** One pair, row, group or place of an answer that has several. */
export interface AnswerPart {
  /** What stands there: "CPU", "Input devices", "Place 1". */
  readonly name: string;
  /** What the answer says of it. */
  readonly words: string;
}

/** A registered type, its own shapes forgotten: callers pass what `content.read`, `key.read` and `response.read` gave them. */
export type AnyQuestionType = QuestionType<unknown, unknown, unknown>;

export interface MarkInput<Content, Key, Response> {
  readonly content: Content;
  readonly key: Key;
  readonly response: Response;
  /** What the question is worth. */
  readonly maxPoints: Points;
  /** The result of something impure (Python, a model), made elsewhere and passed in. */
  readonly given?: unknown;
}

export type Outcome = "correct" | "partial" | "incorrect" | "needs-review";

export interface MarkPart {
  /** The gap, pair, row or criterion; "adjustment" where a rule has a floor or a penalty. */
  readonly id: string;
  readonly points: Points;
  readonly maxPoints: Points;
  readonly note: string;
  /** What a turtle was to draw and what it drew, where that is what was tested. */
  readonly drawings?: DrawingPair | undefined;
}

/** A test of a drawing, as a stored mark knows it. */
export interface DrawnPart {
  /** The test. */
  readonly id: string;
  /** Whether it earned all it could; undefined where it is worth nothing. */
  readonly passed: boolean | undefined;
  readonly drawings: DrawingPair;
}

/** Parts sum to points and their maxima to maxPoints; points lie in [0, maxPoints]. */
export interface MarkResult {
  readonly points: Points;
  readonly maxPoints: Points;
  readonly outcome: Outcome;
  readonly parts: readonly MarkPart[];
  /** The response as the rule read it, for the teacher: "photosynthesis" for " Photosynthesis. ". */
  readonly normalised: string;
}

/** How many pupils gave each answer, most telling first. */
export interface Distribution {
  readonly rows: readonly DistributionRow[];
  /** Responses that were empty. */
  readonly unanswered: number;
}

export interface DistributionRow {
  readonly label: string;
  readonly count: number;
  readonly isKey: boolean;
  /** What choosing this suggests the pupil believes, where the author said so. */
  readonly misconception?: string;
  /** What most of those who gave it have in common, where one row stands for several answers. */
  readonly detail?: string;
}
