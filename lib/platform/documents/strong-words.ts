/** A stretch of a paragraph that is written in one way. */
interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/**
 * What a paragraph sets in bold, bold runs that touch as one; nothing where all of it is bold, which is a
 * heading's way of writing and marks no words.
 */
export function strongWords(runs: readonly Run[]): { strong?: string[] } {
  const written = runs.filter(({ text }) => text !== "");
  if (written.every(({ bold, text }) => bold || text.trim() === "")) return {};
  const spans: string[] = [];
  let open = false;
  for (const { text, bold } of written) {
    if (bold && open) spans.push(`${spans.pop() ?? ""}${text}`);
    else if (bold) spans.push(text);
    open = bold;
  }
  const strong = spans
    .map((span) => span.replace(/\s+/g, " ").trim())
    .filter((span) => span !== "");
  return strong.length === 0 ? {} : { strong };
}
