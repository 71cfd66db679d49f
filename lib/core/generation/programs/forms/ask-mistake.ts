import type { Content, Key } from "@/lib/core/questions/code-debug/schema";
import { offlineFeedback } from "@/lib/core/questions/shared/offline-wording";
import { depthOf } from "../code-tokens";
import { difficultyOf, featuresOf } from "../features";
import type { WholeProgram } from "../lesson-program";
import type { Mutant } from "../mutants/mutant";
import { mutantsOf } from "../mutants/mutants-of";
import { printedBy, SECONDS, tried } from "../trying";
import type { ProgramForm, ProgramQuestion } from "./form";
import { fenced } from "./form";

const MOST_LINES = 12;
const MOST_PRINTED = 6;

/** A program with a slip in it that shows in what it prints, to be found and mended. */
export const askMistake: ProgramForm = {
  type: "code-debug",
  suits(program) {
    const { lines, inputs, printed } = program;
    const isFit =
      lines.length >= 3 &&
      lines.length <= MOST_LINES &&
      inputs.length === 0 &&
      printed.split("\n").length <= MOST_PRINTED;
    const { loops, functions } = featuresOf(program);
    return isFit && loops + functions > 0 ? 0.5 : 0;
  },
  *ask(program) {
    const slips = mutantsOf(program.program).filter(
      ({ isSlip, kind }) => isSlip && kind !== "number-or-text" && kind !== "name",
    );
    const outcomes = yield* tried(
      slips.map((slip) => ({ program: slip.program, seconds: SECONDS })),
    );
    const shown = slips.flatMap((slip, at): Shown[] => {
      const printed = printedBy(outcomes[at]);
      const isSeen = printed !== undefined && printed !== program.printed && printed.trim() !== "";
      return isSeen && printed.split("\n").length <= MOST_PRINTED ? [{ ...slip, printed }] : [];
    });
    const [slip] = shown.toSorted((a, b) => Number(isRough(a)) - Number(isRough(b)));
    return slip === undefined ? undefined : questionOf(program, slip);
  },
};

/** A loop that never begins is found at a glance. */
function isRough({ kind }: Shown): boolean {
  return kind === "direction";
}

interface Shown extends Mutant {
  readonly printed: string;
}

function questionOf(program: WholeProgram, slip: Shown): ProgramQuestion {
  const content: Content = {
    v: 1,
    program: slip.program,
    tests: [{ id: "t1", call: "", input: "", expected: program.printed }],
    hiddenTests: 0,
    seconds: 2,
  };
  const key: Key = { v: 1, fixes: [program.program], hidden: [], hiddenWeight: 0, failing: [] };
  return {
    type: "code-debug",
    prompt: `There is one mistake in this program. Find it and put it right, so that the program prints this:\n\n${fenced(program.printed)}\n\nAt the moment it prints this:\n\n${fenced(slip.printed)}`,
    difficulty: Math.max(4, difficultyOf(program)),
    points: 2,
    timeEstimateSeconds: 180,
    hint: "Compare what it prints with what it should print. Which line makes the difference?",
    feedback: offlineFeedback(mendingOf(program, slip)),
    content,
    key,
    confidence: 0.84,
  };
}

function mendingOf({ program }: WholeProgram, slip: Shown): string {
  const number = slip.line + 1;
  const mended = program.split("\n")[slip.line] ?? "";
  const given = slip.program.split("\n")[slip.line] ?? "";
  if (mended.trim() !== given.trim()) return `Line ${number} should be: ${mended.trim()}`;
  return depthOf(mended) > depthOf(given)
    ? `Line ${number} belongs to the block before it, so it should be indented.`
    : `Line ${number} comes after the block, so it should stand further left.`;
}
