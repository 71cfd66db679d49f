/** "German" for "de"; the code itself where it has no name. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(["en-GB"], { type: "language" }).of(lang) ?? lang;
  } catch {
    // Not the shape of a language code: a manifest is checked before, a file from elsewhere may not be.
    return "the language of the question";
  }
}
