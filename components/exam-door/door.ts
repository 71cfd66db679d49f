import { dropPass } from "@/lib/client/exam-pass";

const ASKS_AGAIN = "?slip";
/** Where "sign in" and "back" lead: the same page, which then asks who comes. */
export const DOOR = `/${ASKS_AGAIN}`;

/** Forgets who was here, where the page was opened by that link. */
export function forgetIfAsked(): void {
  if (location.search !== ASKS_AGAIN) return;
  dropPass();
  history.replaceState(null, "", "/");
}
