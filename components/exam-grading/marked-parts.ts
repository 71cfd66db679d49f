/** A piece of a text, and whether a suggestion rests on it. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
  /** Where it begins: no two pieces begin at the same place. */
  readonly at: number;
}

/** A text in pieces, with every place of the quoted words marked; quotes that are not in it mark nothing. */
export function markedParts(text: string, quotes: readonly string[]): MarkedPart[] {
  const marked = new Array<boolean>(text.length).fill(false);
  for (const quote of quotes) {
    const start = quote === "" ? -1 : text.indexOf(quote);
    if (start >= 0) marked.fill(true, start, start + quote.length);
  }
  const parts: MarkedPart[] = [];
  let at = 0;
  while (at < text.length) {
    const isMarked = marked[at] === true;
    const next = marked.indexOf(!isMarked, at);
    const end = next < 0 ? text.length : next;
    parts.push({ text: text.slice(at, end), marked: isMarked, at });
    at = end;
  }
  return parts;
}
