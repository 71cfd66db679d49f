/** A piece of text and what of it is selected. */
export interface Typing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STEP = "    ";

/** Enter: the next line begins as deep as this one, and a step deeper after a colon. */
export function newLine({ text, start, end }: Typing): Typing {
  const line = text.slice(lineStart(text, start), start);
  const depth = /^[ \t]*/.exec(line)?.[0] ?? "";
  const deeper = /:\s*(#.*)?$/.test(line) ? STEP : "";
  const inserted = `\n${depth}${deeper}`;
  const at = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at };
}

/** The selected lines, or the one the cursor is in, a step further in or out. */
export function shifted({ text, start, end }: Typing, way: "in" | "out"): Typing {
  const from = lineStart(text, start);
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const moved = lines.map((line) => (way === "in" ? STEP + line : outdented(line)));
  const inserted = moved.join("\n");
  const first = Math.max(from, start + (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0));
  return {
    text: text.slice(0, from) + inserted + text.slice(to),
    start: first,
    end: Math.max(first, end + inserted.length - (to - from)),
  };
}

/** Backspace between the beginning of a line and its first letter: a whole step. Undefined where it is an ordinary one. */
export function stepBack({ text, start, end }: Typing): Typing | undefined {
  const before = text.slice(lineStart(text, start), start);
  if (start !== end || !/^ +$/.test(before)) return undefined;
  const at = start - (((before.length - 1) % STEP.length) + 1);
  return { text: text.slice(0, at) + text.slice(start), start: at, end: at };
}

function outdented(line: string): string {
  return line.replace(/^(\t| {1,4})/, "");
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}
