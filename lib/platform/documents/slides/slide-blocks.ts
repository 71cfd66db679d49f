import type { BlockDetail, DocumentDraft } from "../document-draft";
import type { OfficePackage } from "../office/office-package";
import type { PictureShelf } from "../pictures";
import type { ShapeContent, SlideParagraph } from "./shape-content";

/** Where the blocks of one slide, or of its notes, go. */
export interface SlideTarget {
  readonly draft: DocumentDraft;
  readonly pictures: PictureShelf;
  readonly pack: OfficePackage;
  /** "Slide 4" or "Slide 4, notes". */
  readonly place: string;
  readonly detail: BlockDetail;
  /** Speaker notes: every paragraph is a note. */
  readonly notes: boolean;
}

/**
 * Writes the blocks of one slide: the title first, then what stands on it in reading order, then its slide
 * number, date and footer, marked as furniture.
 */
export function writeSlide(contents: readonly ShapeContent[], to: SlideTarget): void {
  const role = (content: ShapeContent) => (content.form === "text" ? content.role : "text");
  const ordered = ["title", "text", "furniture"].flatMap((wanted) =>
    contents.filter((content) => role(content) === wanted),
  );
  for (const content of ordered) writeContent(content, to);
}

function writeContent(content: ShapeContent, to: SlideTarget): void {
  if (content.form === "text") writeText(content, to);
  else if (content.form === "table")
    to.draft.addTable({ place: to.place, part: "table" }, content.rows, to.detail);
  else if (content.form === "diagram") writeDiagram(content, to);
  else if (content.form === "chart") writeChart(content, to);
  else writePicture(content, to);
}

type TextContent = Extract<ShapeContent, { form: "text" }>;

function writeText(content: TextContent, to: SlideTarget): void {
  if (content.role === "furniture") writeFurniture(content.paragraphs, to);
  else if (to.notes) writeNotes(content.paragraphs, to);
  else if (content.role === "title") writeTitle(content.paragraphs, to);
  else for (const group of joinCode(content.paragraphs)) writeParagraph(group, to);
}

function writeTitle(paragraphs: readonly SlideParagraph[], to: SlideTarget): void {
  const text = paragraphs.map((one) => one.text.replace(/\s*\n\s*/g, " ")).join(" ");
  const spot = { place: to.place, part: "title", single: true };
  to.draft.add("heading", spot, text, { level: 1, ...to.detail });
}

function writeFurniture(paragraphs: readonly SlideParagraph[], to: SlideTarget): void {
  for (const one of paragraphs) {
    const detail = { ...to.detail, furniture: true };
    to.draft.add("paragraph", { place: to.place, part: "footer" }, one.text, detail);
  }
}

function writeNotes(paragraphs: readonly SlideParagraph[], to: SlideTarget): void {
  for (const one of paragraphs)
    to.draft.add("note", { place: to.place, part: "paragraph" }, one.text, to.detail);
}

function writeParagraph(one: SlideParagraph, to: SlideTarget): void {
  const { place, draft } = to;
  const detail = one.strong === undefined ? to.detail : { ...to.detail, strong: one.strong };
  if (one.code) draft.add("code", { place, part: "code" }, one.text, detail);
  else if (one.equation) draft.add("equation", { place, part: "equation" }, one.text, detail);
  else if (one.marker === undefined)
    draft.add("paragraph", { place, part: "paragraph" }, one.text, detail);
  else {
    const listed = { level: one.level, marker: one.marker, ...detail };
    draft.add("list-item", { place, part: "bullet" }, one.text, listed);
  }
}

/** Lines of a program come as one paragraph each: they are one block, with their indents. */
function joinCode(paragraphs: readonly SlideParagraph[]): SlideParagraph[] {
  const joined: SlideParagraph[] = [];
  for (const one of paragraphs) {
    const last = joined.at(-1);
    if (last?.code === true && one.code)
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${setIn(one)}` };
    else joined.push(one.code ? { ...one, text: setIn(one) } : one);
  }
  return joined;
}

/** A line of code that is set in as a bullet of a lower level, with spaces instead. */
function setIn({ text, level }: SlideParagraph): string {
  return /^\s/.test(text) ? text : "    ".repeat(level) + text;
}

function writeDiagram(content: Extract<ShapeContent, { form: "diagram" }>, to: SlideTarget): void {
  const place = to.draft.addresses.numbered(to.place, "diagram");
  for (const item of content.items) {
    const detail = { level: item.level, marker: "•", ...to.detail };
    to.draft.add(to.notes ? "note" : "list-item", { place, part: "item" }, item.text, detail);
  }
}

function writeChart(content: Extract<ShapeContent, { form: "chart" }>, to: SlideTarget): void {
  const place = to.draft.addresses.numbered(to.place, "chart");
  for (const title of content.chart.titles)
    to.draft.add("paragraph", { place, part: "label" }, title, to.detail);
  to.draft.addTable({ place, part: "data", single: true }, content.chart.rows, to.detail);
}

function writePicture(content: Extract<ShapeContent, { form: "picture" }>, to: SlideTarget): void {
  const block = to.draft.add("image", { place: to.place, part: "picture" }, content.alt, to.detail);
  const { part } = content;
  if (part !== undefined) to.pictures.want(part, () => to.pack.bytes(part), block);
}
