import { useSyncExternalStore } from "react";
import type { Place } from "./place";
import { hashOf, placeOf } from "./place";

/** The place the address names. */
export function usePlace(questions: number): Place {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return placeOf(hash, questions);
}

/** Goes to a place; the back button leads back from it. */
export function goTo(place: Place): void {
  location.hash = hashOf(place);
}

function onHashChange(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
