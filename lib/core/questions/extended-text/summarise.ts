import type { Distribution } from "../contract";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** Whole, paragraphs and all: a person marks by it. */
export function describeResponse(_content: Content, { text }: Response): string {
  return text.trim();
}

/** Written answers are told apart by their length only: what they say is for a person to read. */
export function summarise(
  content: Content,
  _key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map(({ text }) => {
    const label = lengthLabel(content, text.trim().split(/\s+/).length);
    return { group: label, label, isKey: false };
  });
  return tally(said, responses.length - given.length);
}

function lengthLabel({ minWords, maxWords }: Content, words: number): string {
  if (words < minWords) return `Fewer than ${minWords} words`;
  if (words > maxWords) return `More than ${maxWords} words`;
  return minWords === 0 ? `Up to ${maxWords} words` : `${minWords} to ${maxWords} words`;
}
