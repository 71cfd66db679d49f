const SMALL = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);
const SCALES = new Map([
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

/** Replaces whole numbers written in words by digits: "one hundred and five cells" → "105 cells". */
export function digitsForWords(words: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  while (at < words.length) {
    const run = readRun(words, at);
    if (run === undefined) result.push(words[at] ?? "");
    else result.push(String(run.value));
    at += run?.length ?? 1;
  }
  return result;
}

interface Run {
  readonly value: number;
  readonly length: number;
}

/** The longest number that starts here, or undefined. */
function readRun(words: readonly string[], start: number): Run | undefined {
  const state = { total: 0, group: 0, room: 1_000, scale: Number.POSITIVE_INFINITY };
  let at = start;
  let end = start;
  while (at < words.length) {
    const word = words[at] ?? "";
    const joins = word === "and" && at > start && end === at && isLargeWord(words[at - 1]);
    if (!joins) {
      if (!take(state, word, words[at + 1], at === start)) break;
      end = at + 1;
    }
    at += 1;
  }
  return end === start ? undefined : { value: state.total + state.group, length: end - start };
}

interface NumberState {
  total: number;
  group: number;
  /** What comes next must be smaller than this. */
  room: number;
  scale: number;
}

/** Adds one word to the number so far; false when it does not continue it. */
function take(state: NumberState, word: string, next: string | undefined, first: boolean): boolean {
  const value = wordValue(word, next, first);
  if (value !== undefined) return takeValue(state, value, first);
  if (word === "hundred") return takeHundred(state);
  const scale = SCALES.get(word);
  return scale === undefined ? false : takeScale(state, scale);
}

function wordValue(word: string, next: string | undefined, first: boolean): number | undefined {
  if (first && word === "a" && isLargeWord(next)) return 1;
  if (first && /^\d{1,9}$/.test(word) && SCALES.has(next ?? "")) return Number(word);
  return SMALL.get(word) ?? TENS.get(word);
}

function takeValue(state: NumberState, value: number, first: boolean): boolean {
  if (!first && (value >= state.room || value === 0)) return false;
  state.group += value;
  state.room = value >= 20 && value < 100 && value % 10 === 0 ? 10 : 0;
  return true;
}

function takeHundred(state: NumberState): boolean {
  if (state.group < 1 || state.group > 9) return false;
  state.group *= 100;
  state.room = 100;
  return true;
}

function takeScale(state: NumberState, scale: number): boolean {
  if (state.group === 0 || scale >= state.scale) return false;
  state.total += state.group * scale;
  state.group = 0;
  state.room = 1_000;
  state.scale = scale;
  return true;
}

function isLargeWord(word: string | undefined): boolean {
  return word === "hundred" || SCALES.has(word ?? "");
}
