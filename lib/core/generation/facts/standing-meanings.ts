/** Whether a meaning can be read by somebody who has not read the sentence before it. */

/** Points at something said before: "the two air masses", "such a wave", "the courtyard below, where …". */
const POINTS_BACK =
  /\b(this|these|those|such(?! as)|the two|the three|the other|the others|the same way|the latter|the former|both of)\b|\b(below|above|behind|beside|opposite|inside|outside|nearby|next door|earlier|later|there|here)(?=,|;|$)/i;
/** What it goes on to say of the thing named, so that a kind of thing is told apart from others. */
const DESCRIBES =
  /\b(that|which|who|whose|where|when|of|in|on|by|for|from|with|without|to|into|at|as|between|through|used|made|found|\w+ing|\w+ed)\b/i;

/** A meaning out of a list of terms: short ones are its author's choice. */
export function standsAlone(meaning: string): boolean {
  return !POINTS_BACK.test(meaning);
}

/**
 * A meaning out of a running sentence must do more: say which kind of thing it is, and no story. "The trick that
 * the Normans used" tells what happened, not what a feigned retreat is.
 */
export function definesByItself(meaning: string): boolean {
  const words = meaning.split(/\s+/);
  if (!standsAlone(meaning) || words.length < 4 || !DESCRIBES.test(words.slice(1).join(" ")))
    return false;
  // "the first beat of the cycle": which cycle? Its sentence does not say.
  if (/^the (first|second|last|middle|main|central|top|bottom) \S+ of the \p{Ll}+$/iu.test(meaning))
    return false;
  return !tellsStory(meaning) && !/\b(and|but|or|,)$/.test(meaning);
}

/** "The … that somebody did": one event, told once. */
function tellsStory(meaning: string): boolean {
  return (
    /^the\s+\S+(\s+\S+)?\s+(that|which|who|where)\s+(the|an?|he|she|they|\p{Lu}\S*)\s+(\S+\s+){0,2}(used|made|had|did|went|took|gave|built|saw|said|wanted|\p{Ll}+ed)\b/u.test(
      `the ${meaning.replace(/^the\s+/i, "")}`,
    ) && /^the\b/i.test(meaning)
  );
}

/** "The part closest to them": of whom? Nobody stands before it in the meaning. */
export function pointsAtMany(meaning: string): boolean {
  const [before = "", pronoun] = meaning.split(/\b(them|they|their|him|his|her|she|he)\b/i);
  return (
    pronoun !== undefined &&
    !/\b(\p{Ll}{2,}[^sui\s]s|people|children|women|men|person|someone|somebody|anyone|who|when|king|queen|soldier|farmer|peasant)\b/u.test(
      before,
    )
  );
}
