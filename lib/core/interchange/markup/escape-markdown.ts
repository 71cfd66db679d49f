import { parseRichText, plainText } from "@/lib/core/rich-text/parse";

const SIGNS = /[\\`*_[\]<>$&~|]/g;
const LINE_START = /^([ \t]*)(#{1,6}(?=\s|$)|[-+=]|\d{1,9}(?=[.)]))/gm;

/** Plain words as Markdown that reads as just these words: signs are escaped where they would mean something. */
export function escapeMarkdown(text: string): string {
  if (text.trim() === "" || readsAsItself(text)) return text;
  return text
    .replace(SIGNS, "\\$&")
    .replace(LINE_START, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

function readsAsItself(text: string): boolean {
  const rich = parseRichText(text);
  return rich.length === 1 && rich[0]?.kind === "paragraph" && plainText(rich) === text;
}
