import type { PythonOutcome } from "./python-run";

/** What Python's own words mean, for a twelve-year-old. First that fits; $1 is what the pattern caught. */
const MEANINGS: readonly (readonly [string, RegExp, string])[] = [
  [
    "NameError",
    /name '(.+?)'/,
    "Python does not know “$1”. Check how it is spelt, and that it has a value before this line.",
  ],
  ["SyntaxError", /expected ':'/, "A colon (:) is missing at the end of this line."],
  ["SyntaxError", /'(.)' was never closed/, "The bracket “$1” that opens here is never closed."],
  ["SyntaxError", /unmatched '(.)'/, "There is a “$1” too many."],
  ["SyntaxError", /unterminated string/, "The quotation marks that open here are never closed."],
  ["SyntaxError", /Maybe you meant '==' /, "One = gives a value; to compare, write ==."],
  ["SyntaxError", /Missing parentheses in call to 'print'/, "print needs brackets: print(…)."],
  [
    "SyntaxError",
    /./,
    "Python cannot read this line. Look for a missing bracket, quotation mark or colon, here or just before.",
  ],
  [
    "IndentationError",
    /expected an indented block/,
    "The line after a colon must begin further in: press Indent.",
  ],
  ["IndentationError", /./, "This line does not begin as far in as the lines it belongs to."],
  ["TabError", /./, "Some lines begin with tabs and some with spaces. Use spaces."],
  [
    "TypeError",
    /can only concatenate str|unsupported operand/,
    "Text and numbers cannot be put together like this. Use str(…), int(…) or float(…).",
  ],
  [
    "TypeError",
    /takes .* but .* given|missing \d+ required/,
    "This function is given too many values, or too few.",
  ],
  [
    "TypeError",
    /'(.+)' object is not callable/,
    "Brackets after this name mean “call it”, but it is no function.",
  ],
  [
    "TypeError",
    /^a number is needed here/,
    "The turtle needs a number here. What input() reads becomes one by int(…).",
  ],
  ["TypeError", /./, "A value here is of a kind that does not fit."],
  [
    "ValueError",
    /invalid literal for int\(\)/,
    "int(…) was given something that is not a whole number.",
  ],
  [
    "ValueError",
    /could not convert string to float/,
    "float(…) was given something that is not a number.",
  ],
  [
    "ValueError",
    /^the turtle went too far/,
    "The turtle went further than it can go here. Is the number much too big?",
  ],
  ["ZeroDivisionError", /./, "Nothing can be divided by 0."],
  [
    "IndexError",
    /./,
    "There is no item at this place. The first is 0, and the last is one less than the length.",
  ],
  ["KeyError", /(.+)/, "The dictionary has no key $1."],
  [
    "AttributeError",
    /object has no attribute '(.+?)'/,
    "This value has no “$1”. Check how it is spelt.",
  ],
  ["EOFError", /./, "input() asked for one more line than there was."],
  ["RecursionError", /./, "A function calls itself without end."],
  ["ModuleNotFoundError", /'(.+?)'/, "There is no “$1” to import here."],
  ["ImportError", /cannot import name '(.+?)'/, "There is no “$1” to import here."],
  [
    "TooMuchDrawing",
    /(.+)/,
    "The turtle has done $1 things, and that is the most it can do here. Is there a loop that never stops?",
  ],
  [
    "NotHere",
    /(.+)/,
    "The turtle cannot do “$1” here. It draws; keys, clicks, timers and pictures do not reach it.",
  ],
  [
    "TurtleGraphicsError",
    /^bad color string: (.+)/,
    "There is no colour “$1”. Try “red”, “dark green” or “#ff8800”.",
  ],
  [
    "TurtleGraphicsError",
    /^bad color sequence/,
    "The numbers of a colour go from 0 to 1 here. For 0 to 255, first write colormode(255).",
  ],
  ["OSError", /Read-only/, "Programs cannot write files here."],
  ["FileNotFoundError", /./, "There is no such file here."],
];

/** How a run ended, in a sentence for the pupil; undefined where it ended by itself. */
export function plainEnd({ ended, error }: PythonOutcome): string | undefined {
  if (ended === "time")
    return "It did not come to an end in time. Is there a loop that never stops?";
  if (ended === "output") return "It printed more than fits. Is there a loop that never stops?";
  if (ended === "memory")
    return "It needs more memory than there is. Is there a list that grows without end?";
  if (ended === "failed") return "It could not be run. That is not your doing: try again.";
  if (error === undefined) return undefined;
  const where = error.line === undefined ? "" : `Line ${error.line}: `;
  return `${where}${meaningOf(error)}`;
}

function meaningOf({ type, message }: NonNullable<PythonOutcome["error"]>): string {
  for (const [kind, pattern, meaning] of MEANINGS) {
    const found = kind === type ? pattern.exec(message === "" ? " " : message) : null;
    if (found !== null) return meaning.replace("$1", found[1] ?? "");
  }
  return message === "" ? type : `${type}: ${message}`;
}
