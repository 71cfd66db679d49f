/** Where a quote stands in a block's own text: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a quote in a block's text after white space and quotation marks are normalised, and answers in
 * positions of the text as it stands, so that exactly those words can be marked.
 * @returns undefined when the words are not there, or the quote is empty.
 */
export function findQuote(text: string, quote: string): TextRange | undefined {
  const wanted = normalise(quote).text.trim();
  if (wanted === "") return undefined;
  const { text: haystack, origins } = normalise(text);
  const at = haystack.indexOf(wanted);
  if (at === -1) return undefined;
  const start = origins[at];
  const last = origins[at + wanted.length - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

const SAME: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u2032": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2033": '"',
};

/** The text with runs of white space as one space and one kind of quotation mark; `origins[i]` is where character i came from. */
function normalise(text: string): { text: string; origins: number[] } {
  let result = "";
  const origins: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    const space = /\s/.test(char);
    if (space && result.endsWith(" ")) continue;
    result += space ? " " : (SAME[char] ?? char);
    origins.push(index);
  }
  return { text: result, origins };
}
