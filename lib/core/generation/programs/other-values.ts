import type { LessonLine, WholeProgram } from "./lesson-program";
import { programOf } from "./lesson-program";
import { isPrintedNearby } from "./told";
import type { Trying } from "./trying";
import { printedBy, SECONDS, tried } from "./trying";

/** By how much the first number is changed, and the second, in one try after the other. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 2],
  [2, 1],
  [3, 2],
  [2, 3],
];

/**
 * The same program with other numbers in it, for where the lesson says what its own gives; undefined where it has none to
 * change, or prints the same.
 */
export function* withOtherValues(whole: WholeProgram): Trying<WholeProgram | undefined> {
  const versions = STEPS.map((steps) => changed(whole.lines, steps)).filter(
    (lines) => programOf(lines) !== whole.program,
  );
  const outcomes = yield* tried(
    versions.map((lines) => ({
      program: programOf(lines),
      input: whole.inputs.join("\n"),
      seconds: SECONDS,
      mode: "trace" as const,
    })),
  );
  const made = versions.flatMap((lines, at) => {
    const traced = outcomes[at];
    const printed = printedBy(traced);
    if (traced === undefined || printed === undefined || printed === "") return [];
    return [{ ...whole, lines, program: programOf(lines), printed, traced }];
  });
  return made.find((one) => one.printed !== whole.printed && !isPrintedNearby(one));
}

const LIST = /^([A-Za-z_]\w* = \[)(\d{1,3})((?:, \d{1,3})+\])$/;
const SET = /^([A-Za-z_]\w* = )(\d{1,4})$/;
/** "stock["crisps"] = stock["crisps"] - 2". */
const TAKEN = /^(\S+\[.+\] = .+ [+-] )(\d{1,3})$/;
const COUNTED = /(\brange\((?:\d+, ?)?)(\d{1,3})(?=\))/;

function changed(lines: readonly LessonLine[], steps: readonly [number, number]): LessonLine[] {
  let place = 0;
  const step = (number: number) => {
    const by = steps[place % 2] ?? 1;
    place += 1;
    // 50 becomes 60 and not 51: round numbers stay round.
    return number >= 10 && number % 10 === 0 ? number + by * 10 : number + by;
  };
  const hasList = lines.some(({ code }) => LIST.test(code));
  const hasSet = !hasList && lines.some(({ code }) => isChangeable(code));
  return lines.map((line) => {
    const { code } = line;
    if (hasList) {
      const [, head = "", number = "", rest = ""] = LIST.exec(code) ?? [];
      return head === "" ? line : { ...line, code: head + step(Number(number)) + rest };
    }
    if (isChangeable(code)) {
      const [, head = "", number = ""] = SET.exec(code) ?? [];
      return { ...line, code: head + step(Number(number)) };
    }
    if (hasSet) return line;
    const [, before = "", taken = ""] = TAKEN.exec(code) ?? [];
    if (before !== "") return { ...line, code: before + step(Number(taken)) };
    return {
      ...line,
      code: code.replace(COUNTED, (_, head: string, number: string) => head + step(Number(number))),
    };
  });
}

/** A total that starts at 0 stays at 0, and a counter at 1. */
function isChangeable(code: string): boolean {
  return Number(SET.exec(code)?.[2] ?? 0) > 1;
}
