import { comparedCode } from "../shared/code-text";
import type { Content } from "./schema";

/** What each line says, by its id: two lines that say the same may stand for each other. */
export function lineClasses({ lines, asksIndent }: Content): ReadonlyMap<string, string> {
  return new Map(lines.map(({ id, code }) => [id, sayingOf(code, asksIndent)]));
}

/** Where nobody indents, the white space before a line is part of what it says. */
export function sayingOf(code: string, asksIndent: boolean): string {
  const before = asksIndent ? "" : (/^\s*/.exec(code)?.[0] ?? "");
  return before + comparedCode(code);
}
