import type { PlayerLinks } from "@/components/attempt-player/attempt-context";
import { dropPass } from "@/lib/client/exam-pass";

const ASKS_AGAIN = "?slip";
/** Where "sign in" and "back" lead: the same page, which then asks who comes. */
const DOOR = `/${ASKS_AGAIN}`;

/** Where the player's links lead here. Programs are run in the browser, where the page says that they are asked for. */
export function doorLinks(): PlayerLinks {
  const doors = { home: DOOR, signIn: DOOR, feedback: DOOR };
  return document.querySelector("[data-python]") === null ? doors : { ...doors, run: null };
}

/** Forgets who was here, where the page was opened by that link. */
export function forgetIfAsked(): void {
  if (location.search !== ASKS_AGAIN) return;
  dropPass();
  history.replaceState(null, "", "/");
}
