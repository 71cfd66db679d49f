import { depthOf } from "../code-tokens";
import type { Changed, Misreading } from "./mutant";
import { withLine } from "./mutant";

const RANGE = /\brange\(([^(),]+)(?:, ?([^(),]+))?(?:, ?([^(),]+))?\)/;
const INCLUDES = "Thinks that range() includes its last number.";
const FROM_ONE = "Thinks that range() counts from 1.";

/** Where counting begins and where it ends. */
export const misreadRange: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const found = RANGE.exec(line);
  if (found === null) return [];
  const [whole, first = "", second, third] = found;
  const put = (range: string, kind: string, belief: string, isSlip: boolean): Changed => ({
    lines: withLine(lines, at, line.replace(whole, `range(${range})`)),
    kind,
    belief,
    isSlip,
  });
  if (second === undefined) {
    return [
      put(`1, ${next(first, 1)}`, "range", FROM_ONE, false),
      put(next(first, 1), "range-end", INCLUDES, true),
      put(`1, ${first}`, "range-start", FROM_ONE, false),
      put(next(first, -1), "range-short", "Stops one turn too early.", true),
    ];
  }
  const step = third === undefined ? "" : `, ${third}`;
  const onward = third?.trim().startsWith("-") === true ? -1 : 1;
  const [from, to] = [next(first, onward), next(second, onward)];
  const end = put(`${first}, ${to}${step}`, "range-end", INCLUDES, true);
  const start = put(
    `${from}, ${second}${step}`,
    "range-start",
    "Leaves out the first number of range().",
    true,
  );
  const both = put(`${from}, ${to}${step}`, "range", "Counts from the second number on.", false);
  const short = put(
    `${first}, ${next(second, -onward)}${step}`,
    "range-short",
    "Stops one turn too early.",
    false,
  );
  const stepless = put(`${first}, ${second}`, "range-step", "Passes over the step.", true);
  return third === undefined ? [end, start, both, short] : [end, stepless, start, both, short];
};

/** A loop over a list that misses an end of it. */
export const misreadItems: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const found = /^(\s*for \w+ in )([A-Za-z_]\w*):$/.exec(line);
  if (found === null) return [];
  const [, head = "", name = ""] = found;
  const part = (slice: string, kind: string, belief: string): Changed => ({
    lines: withLine(lines, at, `${head}${name}${slice}:`),
    kind,
    belief,
    isSlip: false,
  });
  return [
    part("[:-1]", "items-short", "Stops one item too early."),
    part("[1:]", "items-late", "Begins with the second item."),
    part("[-1:]", "items-last", "Sees only the last turn of the loop."),
    part("[:1]", "items-once", "Runs the loop only once."),
  ];
};

/** A loop that goes round once more, or once less. */
export const misreadTurns: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const head = /^(\s*while (\w+) (?:<|<=|>|>=) )(\d+):$/.exec(line);
  const [, before = "", name = "", limit = ""] = head ?? [];
  const step = lines
    .map((one) => /^\s*(\w+) (?:= \1 )?([+*-])=? (\d+)$/.exec(one))
    .find((found) => found?.[1] === name);
  if (head === null || step === undefined || step === null) return [];
  const [, , sign = "", by = ""] = step;
  const further: Readonly<Record<string, string>> = { "+": "+", "-": "-", "*": "*" };
  const nearer: Readonly<Record<string, string>> = { "+": "-", "-": "+", "*": "/" };
  const put = (operator: string | undefined, kind: string, belief: string): Changed => ({
    lines: withLine(lines, at, `${before}${limit} ${operator} ${by}:`),
    kind,
    belief,
    isSlip: false,
  });
  return [
    put(further[sign], "turn-more", "Thinks that the loop goes round once more."),
    put(nearer[sign], "turn-less", "Stops the loop one turn too early."),
  ];
};

/** A value printed before it is changed taken for one printed after, and the other way round. */
export const misreadMoment: Misreading = (lines, at) => {
  const [line = "", next = ""] = [lines[at], lines[at + 1]];
  const isPrint = (code: string) => /^\s+print\(/.test(code);
  const isUpdate = (code: string) => /^\s+\w+ ([+*/-]?=) /.test(code);
  const meets = (isPrint(line) && isUpdate(next)) || (isUpdate(line) && isPrint(next));
  if (!meets || depthOf(line) !== depthOf(next)) return [];
  const belief = "Mixes up whether the value is printed before or after it changes.";
  return [{ lines: lines.toSpliced(at, 2, next, line), kind: "moment", belief, isSlip: true }];
};

/** A line taken into the block that stands before it, or out of the one it stands in. */
export const misreadIndent: Misreading = (lines, at) => {
  const line = lines[at] ?? "";
  const depth = depthOf(line);
  const before = lines[at - 1] ?? "";
  const after = lines[at + 1];
  const isEnd = after === undefined || depthOf(after) < depth;
  const isOwn = /^\s*(print\(|[A-Za-z_]\w* ?(=|[+*-]=) )/.test(line);
  if (!isOwn || at === 0) return [];
  if (depth > 0 && isEnd && depthOf(before) >= depth) {
    const belief = "Takes the last line of the block as standing after it.";
    return [
      { lines: withLine(lines, at, line.slice(4)), kind: "out-of-block", belief, isSlip: true },
    ];
  }
  if (depthOf(before) !== depth + 4) return [];
  const belief = "Takes the line after the block as part of it.";
  return [{ lines: withLine(lines, at, `    ${line}`), kind: "into-block", belief, isSlip: true }];
};

/** A number one further, as it is written. */
function next(value: string, by: number): string {
  if (/^\s*-?\d+\s*$/.test(value)) return String(Number(value) + by);
  return `${value} ${by === 1 ? "+" : "-"} 1`;
}
