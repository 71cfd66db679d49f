/** Where in the player the pupil is. Kept in the address after "#", so that reload and the back button work. */
export type Place =
  | { readonly screen: "start" | "review" | "break" | "hand-in" }
  /** `number` counts from 1. */
  | { readonly screen: "question"; readonly number: number };

export const START: Place = { screen: "start" };

/** "#question-3" for the third question; "#review", "#break", "#hand-in", and nothing for the start. */
export function hashOf(place: Place): string {
  if (place.screen === "start") return "#start";
  return place.screen === "question" ? `#question-${place.number}` : `#${place.screen}`;
}

/** Whatever is no place of this paper is the start. */
export function placeOf(hash: string, questions: number): Place {
  const name = hash.replace(/^#/, "");
  if (name === "review" || name === "break" || name === "hand-in") return { screen: name };
  const number = Number(/^question-(\d{1,4})$/.exec(name)?.[1] ?? 0);
  return number >= 1 && number <= questions ? { screen: "question", number } : START;
}

/**
 * Where a pupil may be when there is no going back: never before the furthest question reached, and never
 * on the screen that lists them all.
 */
export function withoutGoingBack(place: Place, reached: number): Place {
  if (place.screen === "review") return { screen: "question", number: reached };
  return place.screen === "question" && place.number < reached
    ? { screen: "question", number: reached }
    : place;
}
