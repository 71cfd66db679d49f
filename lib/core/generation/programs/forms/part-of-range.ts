import type { CodeToken } from "../code-tokens";
import { codeTokens } from "../code-tokens";

export type RangePart = "start" | "stop" | "step";

/** Which part of range() a piece of a line stands in; undefined where it stands in none. */
export function partOfRange(line: string, { at }: Pick<CodeToken, "at">): RangePart | undefined {
  return callsOfRange(line)
    .flatMap((parts) => {
      const place = parts.findIndex((part) => part.some((token) => token.at === at));
      // A single number is where it stops.
      return parts.length === 1 && place === 0 ? (["stop"] as const) : (ORDER[place] ?? []);
    })
    .at(-1);
}

const ORDER: readonly RangePart[] = ["start", "stop", "step"];

/** What stands in the brackets of each range(), part by part. */
function callsOfRange(line: string): CodeToken[][][] {
  const pieces = codeTokens(line).filter(({ kind }) => kind !== "space");
  const starts = pieces.flatMap(({ text }, place) =>
    text === "range" && pieces[place + 1]?.text === "(" ? [place + 2] : [],
  );
  return starts.map((start) => partsFrom(pieces.slice(start)));
}

/** The parts up to the bracket that closes. */
function partsFrom(pieces: readonly CodeToken[]): CodeToken[][] {
  const parts: CodeToken[][] = [[]];
  let depth = 1;
  for (const piece of pieces) {
    if ("([{".includes(piece.text)) depth += 1;
    if (")]}".includes(piece.text)) depth -= 1;
    if (depth === 0) break;
    if (piece.text === "," && depth === 1) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}
