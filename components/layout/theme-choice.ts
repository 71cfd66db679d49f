"use client";
import { THEME_COOKIE } from "./theme-cookie";

export type Theme = "light" | "dark" | "system";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Takes effect at once, and is remembered by this browser for the next page. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === "system" ? 0 : YEAR_SECONDS;
  // The Cookie Store API exists only in secure contexts, and a school network often has none.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax`;
}
