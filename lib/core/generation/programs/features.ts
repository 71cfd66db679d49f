import { codeTokens, depthOf } from "./code-tokens";
import type { WholeProgram } from "./lesson-program";

/** What a program has in it that pupils must follow. */
export interface Features {
  readonly loops: number;
  readonly branches: number;
  readonly functions: number;
  readonly indexes: number;
  /** Lines in which something is worked out or joined. */
  readonly sums: number;
  /** Lines that set a variable that was set before. */
  readonly updates: number;
  readonly isNested: boolean;
  /** One loop runs inside another: two variables count, and what is told of "the loop" may be either. */
  readonly isLoopInLoop: boolean;
}

export function featuresOf({ lines }: Pick<WholeProgram, "lines">): Features {
  const codes = lines.map(({ code }) => code);
  const count = (pattern: RegExp) =>
    codes.filter((code) => pattern.test(withoutTexts(code))).length;
  const set = codes.flatMap(
    (code) => /^\s*([A-Za-z_]\w*) ?(?:[+*/-]?=)(?!=)/.exec(code)?.[1] ?? [],
  );
  return {
    loops: count(/^\s*(for|while)\b/),
    branches: count(/^\s*(if|elif)\b/),
    functions: count(/^\s*def\b/),
    indexes: count(/[\w\])]\[[^\]]*\]/),
    sums: count(/[\w)"\]] ?(\+|-|\*|\/|%)=? ?[\w("]/),
    updates: set.length - new Set(set).size,
    isLoopInLoop: count(/^\s+(for|while)\b/) > 0 && count(/^\s*(for|while)\b/) > 1,
    isNested: codes.some((code) => depthOf(code) >= 8),
  };
}

/** How much there is to follow: 0 for a program that only prints what it is told to. */
export function interestOf(program: Pick<WholeProgram, "lines">): number {
  const { loops, branches, functions, indexes, sums, updates } = featuresOf(program);
  const some = (count: number) => Math.min(2, count);
  return (
    some(loops) * 2 + some(branches) + some(functions) * 2 + indexes + some(sums) + some(updates)
  );
}

/** 2 for a few values, 3 for a loop or a function, 4 where one stands in another. */
export function difficultyOf(program: Pick<WholeProgram, "lines">): number {
  const { loops, branches, functions, updates, isNested } = featuresOf(program);
  if (isNested || loops + functions > 1) return 4;
  return loops + functions > 0 || branches > 1 || updates > 1 ? 3 : 2;
}

/** A line with every text emptied. */
function withoutTexts(code: string): string {
  return codeTokens(code)
    .map(({ kind, text }) => (kind === "text" ? '""' : text))
    .join("");
}
