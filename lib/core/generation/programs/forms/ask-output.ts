import { lettered, letterOf } from "@/lib/core/questions/shared/lettered";
import { offlineFeedback } from "@/lib/core/questions/shared/offline-wording";
import { lengthsGiveNothingAway } from "@/lib/core/questions/shared/option-lengths";
import { sameText } from "@/lib/core/questions/shared/short-text";
import { explanationOf, wayThrough } from "../explain";
import { difficultyOf, featuresOf, interestOf } from "../features";
import type { WholeProgram } from "../lesson-program";
import type { Mutant } from "../mutants/mutant";
import { mutantsOf } from "../mutants/mutants-of";
import { withOtherValues } from "../other-values";
import { isPrintedNearby } from "../told";
import { printedBy, SECONDS, tried } from "../trying";
import type { ProgramForm, ProgramQuestion } from "./form";
import { fenced } from "./form";
import type { PrintedView } from "./printed-view";
import { viewOf } from "./printed-view";

/** More lines do not fit on a pupil's screen beside the answers. */
const MOST_LINES = 10;
const MOST_WRONG = 3;
const LEAST_WRONG = 2;

/** "What does this program print?", among what it would print if it were misread. */
export const askOutput: ProgramForm = {
  type: "multiple-choice",
  suits(program) {
    const isPlain = program.lines.length <= MOST_LINES && !featuresOf(program).isLoopInLoop;
    return isPlain && interestOf(program) > 0 ? 0.8 : 0;
  },
  *ask(whole) {
    const isTold = isPrintedNearby(whole);
    const program = isTold ? yield* withOtherValues(whole) : whole;
    const view = program === undefined ? undefined : viewOf(program.printed);
    const right = program === undefined ? undefined : view?.show(program.printed);
    if (program === undefined || view === undefined || right === undefined) return undefined;
    const mutants = mutantsOf(program.program);
    const outcomes = yield* tried(
      mutants.map((mutant) => ({
        program: mutant.program,
        input: program.inputs.join("\n"),
        seconds: SECONDS,
      })),
    );
    const shown = mutants.flatMap((mutant, at): Wrong[] => {
      const printed = printedBy(outcomes[at]);
      const text = printed === undefined ? undefined : view.show(printed);
      const isSeveral = printed?.includes("\n") === true;
      return text === undefined ? [] : [{ ...mutant, text, isSeveral }];
    });
    return questionOf(program, view, right, wrongOnes(right, shown), isTold);
  },
};

interface Wrong extends Mutant {
  readonly text: string;
  /** Whether it is several lines. */
  readonly isSeveral: boolean;
}

/** Different from the right answer and from each other, of its kind, each from another misunderstanding first. */
function wrongOnes(right: string, shown: readonly Wrong[]): Wrong[] {
  const fit = shown.filter(
    ({ text }, at) =>
      !isSame(text, right) &&
      !sameText(text, right) &&
      isLike(text, right) &&
      shown.findIndex((other) => isSame(other.text, text)) === at,
  );
  const likely = fit.filter(({ kind }) => !LATE.test(kind));
  const first = likely.filter(
    (one, at) => likely.findIndex((other) => sourceOf(other) === sourceOf(one)) === at,
  );
  const rest = likely.filter((one) => !first.includes(one));
  const late = fit.filter(
    ({ kind, isSeveral }) => LATE.test(kind) && !(kind === "name" && isSeveral),
  );
  return [...first, ...rest, ...late].slice(0, MOST_WRONG);
}

/** What fewer pupils believe: taken where there is nothing likelier. */
const LATE =
  /^(sign|times|direction|index-far|items-last|items-once|range-short|length-more|name)$/;

/** "range-end" and "range-start" come from one misunderstanding. */
function sourceOf({ kind }: Wrong): string {
  return kind.split("-")[0] ?? kind;
}

/** What differs only in its spaces is hard to tell apart on a screen, and no misunderstanding. */
function isSame(a: string, b: string): boolean {
  return a.replace(/\s+/g, "") === b.replace(/\s+/g, "");
}

/** "Highest: 20" is the highest of the choices, whatever the program does. */
const NAMES_THE_ANSWER =
  /\b(max|min|maximum|minimum|highest|lowest|biggest|smallest|largest|greatest|longest|shortest|oldest|youngest|fewest|most|least|best|worst)\b/i;
const NUMBERS = /^-?[\d.]+(, -?[\d.]+)*$/;

function isLike(text: string, right: string): boolean {
  if (NUMBERS.test(right)) {
    const isShort = text.split(", ").every((number) => number.length <= longestIn(right) + 3);
    return NUMBERS.test(text) && isShort;
  }
  return text.length <= right.length * 2 + 10 && right.length <= text.length * 3 + 10;
}

function longestIn(text: string): number {
  return Math.max(...text.split(", ").map(({ length }) => length));
}

function questionOf(
  program: WholeProgram,
  view: PrintedView,
  right: string,
  wrong: readonly Wrong[],
  isChanged: boolean,
): ProgramQuestion | undefined {
  const texts = wrong.map(({ text }) => text);
  if (wrong.length < LEAST_WRONG || NAMES_THE_ANSWER.test(right)) return undefined;
  if (/[a-z]{3}/i.test(right) && !lengthsGiveNothingAway(right, texts)) return undefined;
  const options = lettered([right, ...texts]);
  const difficulty = difficultyOf(program);
  return {
    type: "multiple-choice",
    prompt: `${promptFor(program, asksFor(view, wrong), isChanged)}\n\n${fenced(program.program, "python")}`,
    difficulty,
    points: 1,
    timeEstimateSeconds: 30 + difficulty * 15,
    hint: wayThrough(program),
    feedback: offlineFeedback(answerIn(program, view)),
    content: { v: 1, options },
    key: {
      v: 1,
      correct: letterOf(options, right),
      notes: wrong.map(({ text, belief }) => ({
        option: letterOf(options, text),
        misconception: belief,
      })),
    },
    confidence: wrong.length === MOST_WRONG ? 0.92 : 0.86,
  };
}

/** Where one of the answers has several lines, all of them may have. */
function asksFor({ asks }: PrintedView, wrong: readonly Wrong[]): PrintedView["asks"] {
  return asks === "line" && wrong.some(({ isSeveral }) => isSeveral) ? "lines" : asks;
}

function promptFor(
  { inputs }: WholeProgram,
  asks: PrintedView["asks"],
  isChanged: boolean,
): string {
  const task = asks === "last" ? "What is the last line that" : "What does";
  const does = asks === "last" ? "prints" : "print";
  const before = isChanged ? "This program is like one in the lesson, with other values. " : "";
  const typed =
    inputs.length === 0 ? "" : `A user runs this program and types in ${typedIn(inputs)}. `;
  const named = before + typed === "" ? "this program" : "the program";
  const after =
    asks === "lines" ? " In each answer, a comma separates one printed line from the next." : "";
  return `${before}${typed}${task} ${named} ${does}?${after}`;
}

/** "6, then 4". */
function typedIn(inputs: readonly string[]): string {
  return inputs.join(", then ");
}

function answerIn(program: WholeProgram, { asks }: PrintedView): string {
  const lines = program.printed.split("\n").map(quoted);
  const told =
    asks === "last"
      ? `The last line printed is ${lines.at(-1)}.`
      : `The program prints ${lines.join(", then ")}.`;
  return `${explanationOf(program)} ${told.replace(/([.!?]”)\.$/, "$1")}`.trim();
}

function quoted(line: string): string {
  return /^-?[\d.]+$/.test(line) ? line : `“${line}”`;
}
