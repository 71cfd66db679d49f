import type { ShapeContent, SlideParagraph } from "./shape-content";

type TextContent = Extract<ShapeContent, { form: "text" }>;

/** What PowerPoint sets text in that names no size. */
const USUAL_SIZE = 18;
const SMALLEST_TITLE = 24;
/** How much larger than everything else a title is set. */
const RATIO = 1.2;
const LONGEST_TITLE = 80;

/**
 * Many decks of teachers have their titles in plain text boxes. On a slide without a title, the first box is
 * taken for it when it holds a single short line in letters much larger than all others. Only the first: what is
 * read in another order than the file's is kept to what the file itself calls a title.
 */
export function withGuessedTitle(contents: readonly ShapeContent[]): readonly ShapeContent[] {
  const texts = contents.filter((content) => content.form === "text");
  if (texts.some((content) => content.role === "title")) return contents;
  const boxes = texts.filter((content) => content.role === "text");
  const first = boxes[0];
  if (first === undefined || !standsOut(first, boxes)) return contents;
  return contents.map((content) => (content === first ? { ...first, role: "title" } : content));
}

function standsOut(box: TextContent, all: readonly TextContent[]): boolean {
  const [line, ...more] = box.paragraphs;
  if (line === undefined || more.length > 0 || !isShortLine(line)) return false;
  const size = line.size ?? USUAL_SIZE;
  const others = all.filter((one) => one !== box).map(largest);
  return size >= SMALLEST_TITLE && others.length > 0 && others.every((one) => size >= one * RATIO);
}

function isShortLine({ text, marker, code, equation }: SlideParagraph): boolean {
  const plain = marker === undefined && !code && !equation;
  return plain && text.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !/[.;,]$/.test(text);
}

function largest(box: TextContent): number {
  return Math.max(...box.paragraphs.map((line) => line.size ?? USUAL_SIZE));
}
