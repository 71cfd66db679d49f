/** A line in its place. */
export interface Placed {
  readonly line: string;
  readonly indent: number;
}

/** A line of code to be placed. */
export interface CodeLine {
  readonly id: string;
  readonly code: string;
}

/** The program with a line at a place (0 is the first), as deep as it was, or as the line above where it is new. */
export function withLineAt(lines: readonly Placed[], id: string, to: number): Placed[] {
  const rest = lines.filter(({ line }) => line !== id);
  const place = Math.min(Math.max(to, 0), rest.length);
  const before = lines.find(({ line }) => line === id)?.indent;
  const indent = before ?? rest[place - 1]?.indent ?? 0;
  return rest.toSpliced(place, 0, { line: id, indent });
}

/** The program with a line so many steps further in, or out where that is negative. */
export function withDepth(
  lines: readonly Placed[],
  id: string,
  further: number,
  deepest: number,
): Placed[] {
  return lines.map((one) =>
    one.line === id
      ? { ...one, indent: Math.min(Math.max(one.indent + further, 0), deepest) }
      : one,
  );
}

/** "line 2 of 4, indented once": where a line stands, for those who listen. */
export function lineSaid(lines: readonly Placed[], id: string, saysDepth: boolean): string {
  const place = lines.findIndex(({ line }) => line === id);
  const where = `line ${place + 1} of ${lines.length}`;
  return saysDepth ? `${where}, ${depthSaid(lines[place]?.indent ?? 0)}` : where;
}

/** The unused line to go on from once one is used: the next, or the one before; the used one if it was the last. */
export function nextToFocus(all: readonly CodeLine[], used: readonly Placed[], id: string): string {
  const free = all.filter((one) => one.id === id || used.every(({ line }) => line !== one.id));
  const at = free.findIndex((one) => one.id === id);
  return (free[at + 1] ?? free[at - 1])?.id ?? id;
}

export function depthSaid(indent: number): string {
  if (indent === 0) return "not indented";
  return indent === 1 ? "indented once" : `indented ${indent} times`;
}
