import type { Content, Key } from "@/lib/core/questions/python-code/schema";
import { depthOf } from "../code-tokens";
import type { WholeProgram } from "../lesson-program";
import { printedBy, SECONDS, tried } from "../trying";
import type { ProgramForm, ProgramQuestion } from "./form";
import { fenced } from "./form";

/** A function of a lesson, and with which numbers the lesson calls it. */
interface LessonFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Its lines, the first included. */
  readonly source: string;
  readonly numbers: readonly number[];
}

const DEFINED = /^def ([a-z_]\w{2,30})\(([a-z_][\w, ]*)\):$/i;
/** What examples cannot show, or what does more than give a result back. */
const MORE_THAN_A_RESULT =
  /\b(if|elif|else|for|while|print|input|global|nonlocal|import|open|random|lambda|yield)\b/;
const MOST_LINES = 6;
const MOST_PARAMETERS = 3;
/** By how much each number is changed, one example after the other: the first is the lesson's own. */
const STEPS: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [1, 2, 1],
  [4, 1, 3],
  [2, 5, 2],
  [7, 3, 5],
  [3, 8, 4],
];
const SHOWN = 3;
/** "12", "-3", "7.5": what is seen at a glance to follow from the numbers. */
const SHORT_NUMBER = /^-?\d{1,6}(\.\d{1,2})?$/;

/** A function to be written from examples of what it gives back: those of the lesson's own, tried with other numbers. */
export const askFunction: ProgramForm = {
  type: "python-code",
  onRequest: true,
  suits: (program) => (functionIn(program) === undefined ? 0 : 0.5),
  *ask(program) {
    const found = functionIn(program);
    if (found === undefined) return undefined;
    const calls = STEPS.map((steps) => callOf(found, steps));
    const tries = calls.map((call) => `print(repr(${call}))`).join("\n");
    const [outcome] = yield* tried([{ program: `${found.source}\n\n${tries}`, seconds: SECONDS }]);
    const results = printedBy(outcome)?.split("\n") ?? [];
    return areTelling(results, found) ? questionOf(found, calls, results) : undefined;
  },
};

/** The one function of a program, where its result follows from numbers alone. */
function functionIn({ lines }: WholeProgram): LessonFunction | undefined {
  const codes = lines.map(({ code }) => code);
  const at = codes.findIndex((code) => /^\s*def\b/.test(code));
  const [, name = "", list = ""] = DEFINED.exec(codes[at] ?? "") ?? [];
  if (name === "" || codes.some((code, other) => other !== at && /^\s*def\b/.test(code)))
    return undefined;
  const after = codes.findIndex((code, other) => other > at && code !== "" && depthOf(code) === 0);
  const body = codes.slice(at + 1, after < 0 ? undefined : after).filter((code) => code !== "");
  const parameters = list.split(",").map((parameter) => parameter.trim());
  const numbers = numbersGiven(codes, name, at);
  const isFit =
    body.length > 0 &&
    body.length <= MOST_LINES &&
    parameters.length <= MOST_PARAMETERS &&
    numbers?.length === parameters.length &&
    body.some((code) => /^\s*return\b/.test(code)) &&
    !body.some((code) => MORE_THAN_A_RESULT.test(code));
  const source = [codes[at] ?? "", ...body].join("\n");
  return isFit ? { name, parameters, source, numbers } : undefined;
}

/** The numbers of the first call; undefined where it is called with anything else, or nowhere. */
function numbersGiven(codes: readonly string[], name: string, at: number): number[] | undefined {
  const call = new RegExp(`\\b${name}\\(([^()]*)\\)`);
  const given = codes.flatMap((code, other) => (other === at ? [] : (call.exec(code)?.[1] ?? [])));
  const first = given[0]?.split(",").map((one) => one.trim());
  return first?.every((one) => /^\d{1,4}$/.test(one)) === true ? first.map(Number) : undefined;
}

function callOf({ name, numbers }: LessonFunction, steps: readonly number[]): string {
  // Round numbers stay round: 50 becomes 60 and not 51.
  const changed = numbers.map((number, at) => {
    const by = steps[at] ?? 0;
    return number >= 10 && number % 10 === 0 ? number + by * 10 : number + by;
  });
  return `${name}(${changed.join(", ")})`;
}

/** Numbers, nearly all of them different, and not just what went in: else the examples show nothing, or too much. */
function areTelling(results: readonly string[], { numbers }: LessonFunction): boolean {
  return (
    results.length === STEPS.length &&
    results.every((result) => SHORT_NUMBER.test(result)) &&
    new Set(results).size >= STEPS.length - 1 &&
    !numbers.some((number) => String(number) === results[0])
  );
}

function questionOf(
  { name, parameters, source }: LessonFunction,
  calls: readonly string[],
  results: readonly string[],
): ProgramQuestion {
  const tests = calls.map((call, at) => ({
    id: `t${at + 1}`,
    call,
    input: "",
    expected: results[at] ?? "",
  }));
  const head = `def ${name}(${parameters.join(", ")}):`;
  const shown = tests.slice(0, SHOWN);
  const content: Content = {
    v: 1,
    starter: `${head}\n`,
    tests: shown,
    hiddenTests: tests.length - SHOWN,
    required: [],
    forbidden: [],
    seconds: 2,
  };
  const key: Key = { v: 1, solution: source, hidden: tests.slice(SHOWN), hiddenWeight: 50 };
  const examples = shown.map(({ call, expected }) => `${call} returns ${expected}`).join("\n");
  return {
    type: "python-code",
    prompt: `Write the function \`${name}(${parameters.join(", ")})\`. These examples show what it returns.\n\n${fenced(examples)}`,
    difficulty: 4,
    points: 3,
    timeEstimateSeconds: 300,
    hint: "Work out by hand how the first result comes about. Then see whether the second comes about in the same way.",
    feedback: {
      correct: "Well done. Your function returns what it should.",
      partial:
        "Your function is right for some of the examples. Go through them one by one, and see where it differs.",
      incorrect:
        "Not yet, keep going. Work out the first example by hand, then write down each step in Python.",
    },
    content,
    key,
    confidence: 0.8,
  };
}
