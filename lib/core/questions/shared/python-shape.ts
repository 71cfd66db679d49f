import { bareCode } from "./code-text";
import type { ProgramLine } from "./program-lines";

/** What the shape of a program in Python tells without running it. */
export type ShapeTrouble = "first-line" | "needs-block" | "too-deep" | "unclosed";

/** @returns the first trouble and the line it is on, from 1; undefined where the shape is sound. */
export function shapeTrouble(
  lines: readonly ProgramLine[],
): { readonly trouble: ShapeTrouble; readonly line: number } | undefined {
  let open = 0;
  for (const [index, { indent, code }] of lines.entries()) {
    const before = lines[index - 1];
    // Inside brackets a line may stand anywhere.
    if (open === 0) {
      const trouble = before === undefined ? firstTrouble(indent) : stepTrouble(before, indent);
      if (trouble !== undefined) return { trouble, line: index + 1 };
    }
    open += depthOf(code);
    if (open < 0 || hasOpenText(code)) return { trouble: "unclosed", line: index + 1 };
  }
  const last = lines.at(-1);
  if (open !== 0) return { trouble: "unclosed", line: lines.length };
  return last !== undefined && opensBlock(last.code)
    ? { trouble: "needs-block", line: lines.length }
    : undefined;
}

/** What a teacher is told of it. */
export const SHAPE_WORDS: Readonly<Record<ShapeTrouble, string>> = {
  "first-line": "must not be indented: it is the first",
  "needs-block": "ends with a colon, so what follows must be one step further in",
  "too-deep": "is further in than the line before it, which does not end with a colon",
  unclosed: "has a bracket or a quotation mark without its partner",
};

/** The name and the value of a line such as "total = price * 2", where it calls nothing; undefined for any other. */
export function plainAssignment(
  code: string,
): { readonly name: string; readonly uses: readonly string[] } | undefined {
  const found = /^([A-Za-z_]\w*)\s*=(?!=)\s*(.+)$/.exec(bareCode(code));
  const [, name, value] = found ?? [];
  if (name === undefined || value === undefined || /[()[\]{}:.]/.test(value)) return undefined;
  return { name, uses: value.match(/[A-Za-z_]\w*/g) ?? [] };
}

function firstTrouble(indent: number): ShapeTrouble | undefined {
  return indent === 0 ? undefined : "first-line";
}

function stepTrouble(before: ProgramLine, indent: number): ShapeTrouble | undefined {
  if (opensBlock(before.code)) return indent === before.indent + 1 ? undefined : "needs-block";
  return indent > before.indent ? "too-deep" : undefined;
}

function opensBlock(code: string): boolean {
  return bareCode(code).endsWith(":");
}

function depthOf(code: string): number {
  const bare = bareCode(code);
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0);
}

/** What bareCode could not empty is a text that does not end. */
function hasOpenText(code: string): boolean {
  return bareCode(code).replaceAll('""', "").search(/["']/) !== -1;
}
