/** Words of a sentence about one case, or about something named before it: it means nothing on its own. */
const PART_OF_A_STORY =
  /\b(each|the other|the others|another|the same|the rest|the first|the second|the next|the two|both|such(?! as)|was|were|had|did|he|she|they|it|his|her|their|its)\b/i;

/**
 * Whether a sentence holds in general and stands by itself: "The ship …" is somebody's, "The pitch of …" is not.
 * @param terms what the lesson explains; "The mantle …" is then no riddle.
 */
export function isGeneral(quote: string, terms: readonly { readonly term: string }[]): boolean {
  if (PART_OF_A_STORY.test(quote)) return false;
  const opening = /^The\s+((?:\p{L}+\s+){0,3})/u.exec(quote)?.[1]?.toLowerCase();
  if (opening === undefined) return true;
  return (
    /\b(of|that|which|who)\b/.test(opening) ||
    terms.some(({ term }) => opening.startsWith(term.toLowerCase()))
  );
}
