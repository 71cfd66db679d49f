import { oneLine } from "./one-line";

/** What a pupil changed in one place: lines that went, and lines that came for them. */
export interface Change {
  /** The line of the given program it begins at, from 1; where lines only came, the one they came after, 0 for the top. */
  readonly line: number;
  readonly out: readonly string[];
  readonly in: readonly string[];
}

/** Beyond so many pairs of lines nobody mends any more, and a comparison would take long. */
const MOST_PAIRS = 40_000;

/** The fewest places in which two programs differ, line by line, from the top. White space counts. */
export function changedLines(before: string, after: string): Change[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let top = 0;
  while (top < Math.min(old.length, now.length) && old[top] === now[top]) top += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - top;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [out, come] = [old.slice(top, old.length - end), now.slice(top, now.length - end)];
  if (out.length === 0 && come.length === 0) return [];
  if (out.length * come.length > MOST_PAIRS) return [changeAt(top, out, come)];
  return changesBetween(out, come, top);
}

function changeAt(above: number, out: readonly string[], come: readonly string[]): Change {
  return { line: out.length === 0 ? above : above + 1, out, in: come };
}

function changesBetween(out: readonly string[], come: readonly string[], top: number): Change[] {
  const kept = keptPairs(out, come);
  const changes: Change[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...kept, [out.length, come.length] as const]) {
    if (a > from || b > to)
      changes.push(changeAt(top + from, out.slice(from, a), come.slice(to, b)));
    [from, to] = [a + 1, b + 1];
  }
  return changes;
}

/** Places of the lines that stand in both, in order: a longest common subsequence. */
function keptPairs(out: readonly string[], come: readonly string[]): (readonly [number, number])[] {
  const width = come.length + 1;
  // How many lines can be kept from (a, b) on.
  const kept = new Uint16Array((out.length + 1) * width);
  const at = (a: number, b: number): number => kept[a * width + b] ?? 0;
  for (let a = out.length - 1; a >= 0; a--) {
    for (let b = come.length - 1; b >= 0; b--) {
      kept[a * width + b] =
        out[a] === come[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < out.length && b < come.length) {
    if (out[a] === come[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Where a change is: "Line 3", "Lines 3 to 5", "After line 2", "Before line 1". */
export function placeInWords({ line, out }: Change): string {
  if (out.length > 1) return `Lines ${line} to ${line + out.length - 1}`;
  if (out.length === 1) return `Line ${line}`;
  return line === 0 ? "Before line 1" : `After line ${line}`;
}

/** "Line 3: “a = 1” became “a = 2”.", "After line 3: “a = 1” was put in." */
export function changeInWords(change: Change): string {
  const [was, is] = [shortened(change.out), shortened(change.in)];
  const place = placeInWords(change);
  if (was === "") return `${place}: ${is} was put in.`;
  return is === "" ? `${place}: ${was} was taken out.` : `${place}: ${was} became ${is}.`;
}

/** "" where there are no lines. */
function shortened(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const line = oneLine(lines.join(" ⏎ "));
  if (line === "") return "an empty line";
  return line.length > 80 ? `“${line.slice(0, 79)}…”` : `“${line}”`;
}
