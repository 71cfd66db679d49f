/** A text as one line, for grids, CSV files and screen readers: line ends and control characters become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
