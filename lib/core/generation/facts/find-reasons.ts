import { tellingWords } from "@/lib/core/generation/words/shared-words";
import { plainSentences } from "./find-sentences";
import type { Pair, Pairing } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** "The food is vegetarian so that …", "Everyone sits on the floor, to show that …". */
const REASON =
  /^(.{12,120}?),? (because(?! of)|so that|in order to|(?=to show that)|(?=as a sign that)) ?([^,;]{16,120})\.$/;
/** "The mixture glowed": which mixture? */
const SPEAKS_OF_ONE = /^The \p{Ll}+ (\p{Ll}+ed|is|are|was|were|has|have|had|can|could|did|does)\b/u;
const FEWEST = 3;
const MOST = 5;

/** What a lesson says and why, from sentences all over it: three or more reasons can be put to what they explain. */
export function findReasons(taught: readonly TaughtBlock[]): Pairing[] {
  const pairs: Pair[] = [];
  for (const sentence of plainSentences(taught)) {
    const [, left = "", link = "", right = ""] = REASON.exec(sentence.quote) ?? [];
    const { address, quote } = sentence;
    const pair = { left: left.replace(/,$/, ""), right: reasonOf(link, right), address, quote };
    if (left === "" || SPEAKS_OF_ONE.test(left)) continue;
    if (pairs.length < MOST && pairs.every((other) => standApart(pair, other))) pairs.push(pair);
  }
  const [first] = pairs;
  if (first === undefined || pairs.length < FEWEST) return [];
  return [
    {
      prompt: "Match each statement to the reason for it.",
      asked: undefined,
      from: "reasons",
      subject: "Reasons",
      address: first.address,
      pairs,
    },
  ];
}

/** A purpose keeps the words that show it is one; "because" goes without saying. */
function reasonOf(link: string, right: string): string {
  return link === "" || link === "because" ? right : `${link} ${right}`;
}

/** No word of one statement may lead to the reason for the other. */
function standApart(a: Pair, b: Pair): boolean {
  const shares = (x: string, y: string) => {
    const said = tellingWords(x);
    return [...tellingWords(y)].filter((word) => said.has(word)).length > 1;
  };
  return !shares(a.left, b.right) && !shares(b.left, a.right) && !shares(a.left, b.left);
}
