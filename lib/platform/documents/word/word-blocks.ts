import type { BlockDetail, DocumentDraft, Spot } from "../document-draft";
import { authorsDescription } from "../office/picture-description";
import type { PictureShelf } from "../pictures";
import { strongWords } from "../strong-words";
import type { ParagraphKind } from "./paragraph-kind";
import { paragraphKind } from "./paragraph-kind";
import type { WordNode } from "./word-nodes";
import { nodesOfType, wordRuns, wordText } from "./word-nodes";

/** Where a document stands before its first heading. */
const OPENING = "Opening";

/** Turns mammoth's tree into blocks, section by section. */
export class WordWriter {
  readonly #draft: DocumentDraft;
  readonly #pictures: PictureShelf;
  #place: string;
  #pictureCount = 0;
  /** How far each level of the running numbered list has come. */
  #counts: number[] = [];

  constructor(draft: DocumentDraft, pictures: PictureShelf) {
    this.#draft = draft;
    this.#pictures = pictures;
    this.#place = draft.addresses.place(OPENING);
  }

  /** Writes what stands in a body, a cell or a note; `place` when it is not part of a section. */
  write(nodes: readonly WordNode[], place?: string): void {
    for (const node of nodes) {
      if (node.type === "paragraph") this.#paragraph(node, place);
      else if (node.type === "table") this.#table(node, place);
      else this.write(node.children ?? [], place);
    }
  }

  #paragraph(node: WordNode, place: string | undefined): void {
    const text = wordText(node);
    const detail = strongWords(wordRuns(node));
    if (text.trim() !== "") {
      const found = paragraphKind(node, text);
      const words = found.kind === "code" ? setIn(node, text) : text;
      this.#words(words, found, place, detail);
    }
    for (const image of nodesOfType(node, "image")) this.#picture(image, place);
  }

  #words(text: string, found: ParagraphKind, place: string | undefined, detail: BlockDetail): void {
    if (found.kind !== "list-item") this.#counts = [];
    if (place !== undefined) {
      this.#draft.add("paragraph", { place, part: "paragraph" }, text, detail);
    } else if (found.kind === "heading") {
      this.#heading(text, found.level);
    } else if (found.kind === "list-item") {
      const { level } = found;
      const marker = found.ordered ? `${this.#count(level)}.` : "•";
      this.#draft.add("list-item", this.#spot("bullet"), text, { level, marker, ...detail });
    } else if (found.kind === "code") {
      this.#code(text);
    } else {
      this.#draft.add(found.kind, this.#spot(found.kind), text, detail);
    }
  }

  #heading(text: string, level: number): void {
    this.#place = this.#draft.addresses.place(text);
    const spot = { place: this.#place, part: "heading", single: true };
    this.#draft.add("heading", spot, text, { level });
  }

  /** Lines of a program come as one paragraph each: they are one block. */
  #code(text: string): void {
    const last = this.#draft.blocks.at(-1);
    if (last?.kind === "code") last.text += `\n${text}`;
    else this.#draft.add("code", this.#spot("code"), text);
  }

  #count(level: number): number {
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    const count = (this.#counts[level] ?? 0) + 1;
    this.#counts[level] = count;
    return count;
  }

  #table(node: WordNode, place: string | undefined): void {
    const rows = nodesOfType(node, "tableRow").filter((row) => node.children?.includes(row));
    const cells = rows.map((row) => row.children ?? []);
    // A box drawn around text is a table of one cell: what is in it reads on as usual.
    if (cells.length === 1 && cells[0]?.length === 1) {
      this.write(cells[0][0]?.children ?? [], place);
      return;
    }
    this.#counts = [];
    const texts = cells.map((row) => row.flatMap(cellTexts));
    this.#draft.addTable({ place: place ?? this.#place, part: "table" }, texts);
    for (const image of nodesOfType(node, "image")) this.#picture(image, place);
  }

  #picture(node: WordNode, place: string | undefined): void {
    const spot = { place: place ?? this.#place, part: "picture" };
    const block = this.#draft.add("image", spot, authorsDescription(node.altText ?? ""));
    const { readAsBuffer } = node;
    this.#pictureCount += 1;
    if (readAsBuffer !== undefined)
      this.#pictures.want(`picture ${this.#pictureCount}`, readAsBuffer, block);
  }

  #spot(part: string): Spot {
    return { place: this.#place, part };
  }
}

/** A space of typewriter letters, as Word's tab stops of half an inch are four of them. */
const SPACE = 180;
const DEEPEST = 40;

/** A line of code that is set in as a paragraph, with spaces instead: the level is the program's own. */
function setIn({ indent }: WordNode, text: string): string {
  const width = Number(indent?.start ?? 0) + Number(indent?.firstLine ?? 0);
  const spaces = Math.round(Math.max(0, width) / SPACE);
  return /^\s/.test(text) || Number.isNaN(spaces)
    ? text
    : " ".repeat(Math.min(DEEPEST, spaces)) + text;
}

/** A cell over several columns is followed by empty ones, so that columns stay under their headings. */
function cellTexts(cell: WordNode): string[] {
  const span = Math.min(Math.max(1, cell.colSpan ?? 1), 64);
  return [wordText(cell), ...Array<string>(span - 1).fill("")];
}
