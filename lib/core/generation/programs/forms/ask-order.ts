import { parsonsOf } from "@/lib/core/questions/parsons/compose";
import { programLines } from "@/lib/core/questions/shared/program-lines";
import { shapeTrouble } from "@/lib/core/questions/shared/python-shape";
import { depthOf } from "../code-tokens";
import { difficultyOf, featuresOf } from "../features";
import type { WholeProgram } from "../lesson-program";
import { tried } from "../trying";
import { everyOrder, ordersFound } from "./every-order";
import type { ProgramForm, ProgramQuestion } from "./form";
import { fenced } from "./form";

const LEAST_LINES = 4;
const MOST_LINES = 8;
const MOST_PRINTED = 6;
/** So many other orders may be right too, all of them in the key; with more, the lines have no order worth asking for. */
const MOST_OTHERS = 2;

/** The lines of a program, to be put together and indented. */
export const askOrder: ProgramForm = {
  type: "parsons",
  suits(program) {
    const { lines, inputs, printed } = program;
    const isFit =
      lines.length >= LEAST_LINES &&
      lines.length <= MOST_LINES &&
      inputs.length === 0 &&
      printed.split("\n").length <= MOST_PRINTED &&
      lines.some(({ code }) => depthOf(code) > 0) &&
      lines.every(({ code }) => isWhole(code));
    const { loops, functions } = featuresOf(program);
    return isFit ? (loops + functions > 0 ? 0.75 : 0.5) : 0;
  },
  *ask(program) {
    const lines = programLines(program.program);
    const outcomes = yield* tried([everyOrder(lines, program.printed, MOST_OTHERS + 1)]);
    const right = ordersFound(lines, outcomes[0]) ?? [];
    const others = right.filter((other) => other !== program.program);
    // Where the program is not found among them, the search was none of this program.
    return right.length > others.length ? questionOf(program, others) : undefined;
  },
};

/** A line that ends inside brackets can only stand before its other half. */
function isWhole(code: string): boolean {
  return shapeTrouble([{ code, indent: 0 }])?.trouble !== "unclosed";
}

function questionOf(program: WholeProgram, others: readonly string[]): ProgramQuestion {
  const { lines } = program;
  const first = lines[0]?.code.trim() ?? "";
  const last = lines.at(-1)?.code.trim() ?? "";
  const ends =
    others.length > 0
      ? `The program ends with ${last}.`
      : `The program begins with ${first} and ends with ${last}.`;
  return {
    type: "parsons",
    prompt: `Build a program from these lines. It must print exactly this:\n\n${fenced(program.printed)}`,
    difficulty: Math.max(3, difficultyOf(program)),
    points: 2,
    timeEstimateSeconds: 60 + lines.length * 15,
    hint: wayIn(program),
    feedback: {
      correct: "Well done. Your lines are in an order that works.",
      partial: `Part of your program is right. ${ends} Read the rest one line at a time.`,
      incorrect: `Not yet, keep going. ${ends} Build it from there.`,
    },
    ...parsonsOf({
      language: "python",
      asksIndent: true,
      programs: [program.program, ...others],
      wrongLines: [],
    }),
    confidence: 0.88,
  };
}

function wayIn(program: WholeProgram): string {
  const { functions, loops } = featuresOf(program);
  if (functions > 0) return "A function is defined before the line that calls it.";
  if (loops > 0)
    return "Set up what the loop needs before it begins. Then decide which lines are repeated.";
  return "Set each variable before the line that uses it. Then decide which lines belong to a condition.";
}
