/** Remembers "light" or "dark"; absent means as the system says. */
export const THEME_COOKIE = "markwell.theme";
