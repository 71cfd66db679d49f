/** How what others wrote is put into a prompt: as JSON, in which no text can end its own string or open a tag. */
export function asData(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replace(/[<>\u2028\u2029]/gu, asEscape);
}

function asEscape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

/** A pupil's words without the names that are given: a model learns what was said, not by whom. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names
    .flatMap((name) => name.split(/\s+/u))
    .filter((part) => part.length > 1)
    .reduce((rest, part) => rest.replace(wholeWord(part), "(name)"), text);
}

function wholeWord(word: string): RegExp {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "gu");
}
