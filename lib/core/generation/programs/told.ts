import type { WholeProgram } from "./lesson-program";

/** Whether the lesson says near a program what it prints: then nobody needs to work it out. */
export function isPrintedNearby({
  around,
  printed,
}: Pick<WholeProgram, "around" | "printed">): boolean {
  const said = wordsOf(around);
  const lines = printed.split("\n").map(wordsOf);
  if (holds(said, lines.flat())) return true;
  // Several lines are often told one at a time: half of them are too many.
  const told = lines.filter((line) => line.length > 0 && holds(said, line)).length;
  return lines.length > 1 && told * 2 > lines.length;
}

/** Whether the lesson has a table of what its variables hold. */
export function isTracedNearby(
  { tables }: Pick<WholeProgram, "tables">,
  names: readonly string[],
): boolean {
  return tables.some((table) => {
    const cells = (table.split("\n")[0] ?? "").split(" | ").map((cell) => cell.trim());
    return names.some((name) => cells.includes(name));
  });
}

function holds(said: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return said.some((_, at) => words.every((word, more) => said[at + more] === word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/-?\d+(?:\.\d+)?|\p{L}+/gu) ?? [];
}
