import { codeTokens, depthOf, replaced } from "../code-tokens";
import type { Changed, Misreading } from "./mutant";
import { withLine } from "./mutant";

interface Swap {
  readonly to: string;
  readonly kind: string;
  readonly belief: string;
  readonly isSlip: boolean;
}

const boundary = (to: string): Swap => ({
  to,
  kind: "boundary",
  belief: "Is unsure whether the value itself counts in a comparison.",
  isSlip: true,
});
const direction = (to: string): Swap => ({
  to,
  kind: "direction",
  belief: "Reads the comparison the other way round.",
  isSlip: true,
});

/** Signs that pupils take for others. */
const SWAPS: Readonly<Record<string, readonly Swap[]>> = {
  "<": [boundary("<="), direction(">")],
  "<=": [boundary("<"), direction(">=")],
  ">": [boundary(">="), direction("<")],
  ">=": [boundary(">"), direction("<=")],
  "==": [direction("!=")],
  "!=": [direction("==")],
  "/": [
    { to: "//", kind: "division", belief: "Forgets that / gives a decimal.", isSlip: true },
    { to: "*", kind: "times", belief: "Takes / for another operator.", isSlip: false },
  ],
  "//": [
    { to: "/", kind: "division", belief: "Takes // for ordinary division.", isSlip: true },
    { to: "%", kind: "remainder", belief: "Mixes up // and %.", isSlip: true },
  ],
  "%": [
    { to: "//", kind: "remainder", belief: "Mixes up % and //.", isSlip: true },
    { to: "/", kind: "division", belief: "Takes % for division.", isSlip: false },
  ],
  "**": [{ to: "*", kind: "power", belief: "Multiplies by the power.", isSlip: true }],
  "+=": [
    {
      to: "=",
      kind: "accumulate",
      belief: "Thinks that += replaces the value instead of adding to it.",
      isSlip: true,
    },
  ],
  "-=": [
    { to: "+=", kind: "sign", belief: "Adds where the value is taken away.", isSlip: true },
    { to: "=", kind: "accumulate", belief: "Thinks that -= replaces the value.", isSlip: false },
  ],
  "*=": [{ to: "+=", kind: "sign", belief: "Adds instead of multiplying.", isSlip: true }],
};

/** One sign of a line taken for another. */
export const misreadSigns: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  return codeTokens(line).flatMap((token): Changed[] =>
    token.kind === "sign" && Object.hasOwn(SWAPS, token.text)
      ? (SWAPS[token.text] ?? []).map(({ to, ...swap }) => ({
          ...swap,
          lines: withLine(lines, at, replaced(line, token, to)),
        }))
      : [],
  );
};

/** "and" taken for "or", and the other way round. */
export const misreadLogic: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  return codeTokens(line).flatMap((token): Changed[] => {
    if (token.kind !== "name" || (token.text !== "and" && token.text !== "or")) return [];
    const to = token.text === "and" ? "or" : "and";
    const changed = withLine(lines, at, replaced(line, token, to));
    return [{ lines: changed, kind: "logic", belief: "Mixes up and and or.", isSlip: true }];
  });
};

const OPERATORS: Readonly<Record<string, string>> = { "+": "-", "-": "+", "*": "+" };

/** One operator of a sum taken for another: the last resort, for nearly anything can be got wrong so. */
export const misreadOperators: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  if (/["'[]|\b(for|while|if|elif|return|def)\b/.test(line)) return [];
  return codeTokens(line).flatMap((token): Changed[] => {
    const to = token.kind === "sign" ? OPERATORS[token.text] : undefined;
    if (to === undefined || !/[\w)] $/.test(line.slice(0, token.at))) return [];
    const changed = withLine(lines, at, replaced(line, token, to));
    return [
      { lines: changed, kind: "sign", belief: `Takes ${token.text} for ${to}.`, isSlip: false },
    ];
  });
};

const OPERAND = String.raw`[A-Za-z_]\w*|\d+(?:\.\d+)?`;
const SUM_FIRST = new RegExp(
  String.raw`(?<![\w*/%.])(${OPERAND}) ([+-]) (${OPERAND}) ([*/])(?![*/])`,
);
const BRACKETS = new RegExp(
  String.raw`(?<!\w)\((?:${OPERAND}) [+-] (?:${OPERAND})\)(?= [*/])|(?<=[*/] )\((?:${OPERAND}) [+-] (?:${OPERAND})\)`,
);

/** From left to right, or without the brackets. */
export const misreadOrder: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  if (/["']/.test(line)) return [];
  const made = (changed: string, belief: string): Changed[] =>
    changed === line
      ? []
      : [{ lines: withLine(lines, at, changed), kind: "order", belief, isSlip: true }];
  return [
    ...made(
      line.replace(SUM_FIRST, "($1 $2 $3) $4"),
      "Works from left to right instead of multiplying or dividing first.",
    ),
    ...made(
      line.replace(BRACKETS, (whole) => whole.slice(1, -1)),
      "Passes over the brackets.",
    ),
  ];
};

/** "total = total + n" taken for "total = n". */
export const misreadUpdate: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const found = /^(\s*)([A-Za-z_]\w*) = \2 ([+*-]) ([\w"'.[\]]+)$/.exec(line);
  if (found === null) return [];
  const [, space = "", name = "", sign = "", rest = ""] = found;
  const put = (code: string, kind: string, belief: string): Changed => ({
    lines: withLine(lines, at, `${space}${name} = ${code}`),
    kind,
    belief,
    isSlip: depthOf(line) > 0,
  });
  const other = sign === "+" ? "-" : "+";
  return [
    put(rest, "accumulate", "Forgets the value that the variable held before."),
    put(`${name} ${other} ${rest}`, "sign", `Mixes up ${sign} with another operator.`),
  ];
};
