import type { TraceStep } from "@/lib/core/python/python-run";
import type { WholeProgram } from "./lesson-program";

const MOST_VALUES = 6;

type Told = Pick<WholeProgram, "lines" | "traced" | "inputs">;

/** What happens in a program, read from its run: "In the loop, i is 0, 1 and 2 in turn." "" where there is little to say. */
export function explanationOf({ lines, traced, inputs }: Told): string {
  const steps = traced.steps ?? [];
  const codes = lines.map(({ code }) => code);
  return loopIn(codes, steps) ?? branchIn(codes, steps, inputs) ?? lastValue(codes, steps) ?? "";
}

function loopIn(codes: readonly string[], steps: readonly TraceStep[]): string | undefined {
  const heads = codes.flatMap((code, at) => {
    const name = /^for (\w+) in /.exec(code)?.[1];
    return name === undefined ? [] : [{ name, line: at + 1 }];
  });
  const [head] = heads;
  if (head === undefined || heads.length > 1) return undefined;
  // The last visit of the line only finds that there is nothing left.
  const visits = steps.filter(({ line, place }) => line === head.line && place === "");
  const values = visits.slice(0, -1).map(({ variables }) => plainText(variables[head.name] ?? ""));
  if (values.length === 0 || values.length > MOST_VALUES) return undefined;
  return values.length === 1
    ? `The loop runs once, with ${head.name} as ${values[0]}.`
    : `In the loop, ${head.name} is ${values.slice(0, -1).join(", ")} and ${values.at(-1)} in turn.`;
}

function branchIn(
  codes: readonly string[],
  steps: readonly TraceStep[],
  inputs: readonly string[],
): string | undefined {
  const at = codes.findIndex((code) => /^if .+:$/.test(code));
  const step = steps.findIndex(({ line }) => line === at + 1);
  const next = steps[step + 1];
  if (at === -1 || step === -1 || next === undefined) return undefined;
  const condition = /^if (.+):$/.exec(codes[at] ?? "")?.[1] ?? "";
  const made = inputs.length === 0 ? undefined : madeOfTyped(condition, steps[step], inputs);
  const begin = made === undefined ? "The" : `By then, ${made}: the`;
  return next.line === at + 2
    ? `${begin} condition ${condition} is true, so the lines under it run.`
    : `${begin} condition ${condition} is false, so the lines under it are passed over.`;
}

/** "reply is “yes”", where something else was typed. */
function madeOfTyped(
  condition: string,
  step: TraceStep | undefined,
  inputs: readonly string[],
): string | undefined {
  const name = /^(\w+) (?:[=!<>]=|[<>]) /.exec(condition)?.[1] ?? "";
  const value = step?.variables[name];
  const isText = value !== undefined && /^'[^']{1,20}'$/.test(value);
  return isText && !inputs.includes(value.slice(1, -1))
    ? `${name} is ${plainText(value)}`
    : undefined;
}

/** The variable that was set last, where it was worked out. */
function lastValue(codes: readonly string[], steps: readonly TraceStep[]): string | undefined {
  const set = codes.flatMap((code) => {
    const [, name, value] = /^\s*([A-Za-z_]\w*) ?[+*/-]?= ?(?!=)(.+)$/.exec(code) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  const last = set.at(-1);
  const value = steps.at(-1)?.variables[last?.name ?? ""];
  if (last === undefined || value === undefined || value.length > 40) return undefined;
  const isGiven = /^(["'].*["']|-?[\d.]+|\[.*\]|\{.*\})$/.test(last.value);
  return isGiven ? undefined : `At the end, ${last.name} is ${plainText(value)}.`;
}

/** A text between the marks that people use. */
function plainText(value: string): string {
  return value.replace(/^'([^']*)'$/, "“$1”");
}

/** How to begin: a hint for following a program. */
export function wayThrough({ lines }: Pick<WholeProgram, "lines">): string {
  const codes = lines.map(({ code }) => code);
  const has = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  if (has(/^\s*def /))
    return "Begin at the line that calls the function, and follow the values into it.";
  if (has(/\brange\(/))
    return "Write down each value that the loop variable takes. Remember where range() stops.";
  if (has(/^\s*while /))
    return "Go round the loop one turn at a time, and test the condition before each turn.";
  if (has(/^\s*for /)) return "Go round the loop one turn at a time: one turn for each item.";
  if (has(/^\s*(if|elif) /))
    return "Decide whether each condition is true before you follow the lines under it.";
  if (has(/[\w\])]\[\d+\]/)) return "Remember which index the first item has.";
  return "Write down what each variable holds after every line.";
}
