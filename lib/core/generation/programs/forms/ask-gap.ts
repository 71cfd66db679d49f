import { completionOf } from "@/lib/core/questions/code-completion/compose";
import { offlineFeedback } from "@/lib/core/questions/shared/offline-wording";
import type { CodeToken } from "../code-tokens";
import { codeTokens, namesIn, replaced } from "../code-tokens";
import { difficultyOf, featuresOf } from "../features";
import type { WholeProgram } from "../lesson-program";
import type { Trying } from "../trying";
import { printedBy, SECONDS, tried } from "../trying";
import type { ProgramForm, ProgramQuestion } from "./form";
import { fenced } from "./form";
import type { RangePart } from "./part-of-range";
import { partOfRange } from "./part-of-range";

const MOST_LINES = 12;
const MOST_PRINTED = 6;
/** So many gaps are tried for a program before another form is. */
const MOST_TRIES = 4;

/** A program with a gap that only one thing fills, as far as running can tell. */
export const askGap: ProgramForm = {
  type: "code-completion",
  suits({ lines, inputs, printed }) {
    const isFit =
      inputs.length === 0 &&
      lines.length >= 3 &&
      lines.length <= MOST_LINES &&
      printed.split("\n").length <= MOST_PRINTED;
    if (!isFit || gapsIn(lines.map(({ code }) => code)).length === 0) return 0;
    return featuresOf({ lines }).loops > 0 ? 0.7 : 0.3;
  },
  *ask(program) {
    const lines = program.program.split("\n");
    for (const gap of gapsIn(lines).slice(0, MOST_TRIES)) {
      const accepted = yield* acceptedIn(program, lines, gap);
      if (accepted !== undefined) return questionOf(program, lines, gap, accepted);
    }
    return undefined;
  },
};

interface Gap {
  /** The line, from 0. */
  readonly line: number;
  readonly token: CodeToken;
  readonly hint: string;
  /** What else could be written there. */
  readonly others: readonly string[];
  /** How many of the others may be right too. */
  readonly mayAlso: number;
}

const COMPARISONS = ["<", "<=", ">", ">=", "==", "!="];
const OPERATORS = ["+", "-", "*", "/", "//", "%", "**"];
const UPDATES = ["+=", "-=", "*=", "/=", "="];

/** A hint speaks of what stands in the gap: of another part it leads away from it. */
const RANGE_HINTS: Readonly<Record<RangePart, string>> = {
  start: "Which value does the loop variable have the first time round?",
  stop: "Which is the last value that the loop variable has? Remember where range() stops.",
  step: "By how much does the loop variable change from one turn to the next?",
};

/** Places where something can be left out, the most telling first. */
function gapsIn(lines: readonly string[]): Gap[] {
  const all = lines.flatMap((line, at) => codeTokens(line).map((token) => ({ line, at, token })));
  const numbers = all.filter(
    ({ line, token }) =>
      token.kind === "number" &&
      partOfRange(line, token) !== undefined &&
      !isWholeRange(line, token),
  );
  // A sign that stands in another line too, or in a text, is copied and not thought of.
  const isShown = ({ text }: CodeToken) => lines.join("\n").split(text).length > 2;
  const signs = (list: readonly string[], hint: string) =>
    all
      .filter(({ token, line }) => isWritten(token, line, list) && !isShown(token))
      .map(({ at, token }): Gap => ({ line: at, token, hint, others: list, mayAlso: 1 }));
  const names = [...new Set(lines.flatMap(namesIn))];
  return [
    ...numbers.map(
      ({ line, at, token }): Gap => ({
        line: at,
        token,
        hint: RANGE_HINTS[partOfRange(line, token) ?? "stop"],
        others: [...numbersNear(Number(token.text)), ...names],
        mayAlso: 0,
      }),
    ),
    ...namesToFind(lines, names),
    ...signs(UPDATES, "What must happen to the variable each time this line runs?"),
    ...signs(COMPARISONS, "For which values should the condition be true?"),
    ...signs(OPERATORS, "Work out what must happen to the two values on this line."),
  ];
}

/** The 3 of range(3) is range(0, 3) and range(1, 4) as well: a pupil who writes two numbers is right. */
function isWholeRange(line: string, { at, text }: CodeToken): boolean {
  return /\brange\(\s*$/.test(line.slice(0, at)) && /^\s*\)/.test(line.slice(at + text.length));
}

function isWritten({ kind, text, at }: CodeToken, line: string, list: readonly string[]): boolean {
  if (kind !== "sign" || !list.includes(text) || text === "=") return false;
  // A minus before a number is no operator.
  return /[\w)\]"']\s*$/.test(line.slice(0, at));
}

function numbersNear(number: number): string[] {
  const from = Math.max(-1, number - 6);
  return Array.from({ length: 13 }, (_, step) => String(from + step));
}

const SMALL_NUMBERS = Array.from({ length: 21 }, (_, number) => String(number));

/** The variable that a loop adds up, or that is printed at the end, among those that the program has. */
function namesToFind(lines: readonly string[], names: readonly string[]): Gap[] {
  if (names.length < 2) return [];
  return lines.flatMap((line, at): Gap[] => {
    const found = codeTokens(line).filter(
      ({ kind, text }) => kind === "name" && names.includes(text),
    );
    const isUpdate = /^\s*(\w+) = \1 [+*-] \w+$/.test(line) || /^\s*\w+ [+*-]= \w+$/.test(line);
    const token = found.at(-1);
    if (!isUpdate || token === undefined || found.length < 2) return [];
    const hint = "Which variable holds the value that is needed in this line?";
    // With the values of the lesson a plain number may do: 7 × 3 is the sum of seven amounts, too.
    return [{ line: at, token, hint, others: [...names, ...SMALL_NUMBERS], mayAlso: 0 }];
  });
}

/** What may stand in the gap, the lesson's own first; undefined where too much may. */
function* acceptedIn(
  { printed }: WholeProgram,
  lines: readonly string[],
  { line, token, others, mayAlso }: Gap,
): Trying<string[] | undefined> {
  const tries = others.filter((other) => other !== token.text);
  const outcomes = yield* tried(
    tries.map((other) => ({
      program: lines
        .map((code, at) => (at === line ? replaced(code, token, other) : code))
        .join("\n"),
      seconds: SECONDS,
    })),
  );
  const also = tries.filter((_, at) => printedBy(outcomes[at]) === printed);
  return also.length > mayAlso ? undefined : [token.text, ...also];
}

function questionOf(
  program: WholeProgram,
  lines: readonly string[],
  { line, token, hint }: Gap,
  accepted: readonly string[],
): ProgramQuestion {
  const code = lines[line] ?? "";
  const before = [...lines.slice(0, line), code.slice(0, token.at)].join("\n");
  const after = [code.slice(token.at + token.text.length), ...lines.slice(line + 1)].join("\n");
  const right = accepted.length > 1 ? "One way to write the line is" : "The line is";
  return {
    type: "code-completion",
    prompt: `Fill the gap so that the program prints exactly this:\n\n${fenced(program.printed)}`,
    difficulty: Math.max(2, difficultyOf(program)),
    points: 1,
    timeEstimateSeconds: 75,
    hint,
    feedback: offlineFeedback(`${right}: ${code.trim()}`),
    ...completionOf({ language: "python", pieces: [before, after], gaps: [{ accepted }] }),
    confidence: 0.88,
    answers: /^[a-z]\w{3,}$/i.test(token.text) ? [token.text] : [],
  };
}
