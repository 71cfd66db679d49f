/** What Office puts behind a description it has made itself, in its older words and its newer ones. */
const MADE_BY_OFFICE =
  /\s*(?:Description automatically generated(?: with \w+ confidence)?|AI-generated content may be incorrect)\.?\s*$/;

/** A picture's description without Office's remark on how it came about, which says nothing of the picture. */
export function authorsDescription(alt: string): string {
  return alt.replace(MADE_BY_OFFICE, "").trim();
}
