import { refusal } from "@/lib/core/documents/refusals";
import type { DocumentDraft } from "../document-draft";
import type { OfficePackage, Relationship } from "../office/office-package";
import type { PictureShelf } from "../pictures";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, relationOf } from "../xml";
import { withGuessedTitle } from "./guessed-title";
import { writeLabelledPictures } from "./labelled-pictures";
import { findTemplate } from "./list-styles";
import type { ShapeContent, SlideSurroundings } from "./shape-content";
import { readShape } from "./shape-content";
import { shapesOf } from "./shape-tree";
import { writeSlide } from "./slide-blocks";

interface Deck {
  readonly pack: OfficePackage;
  readonly draft: DocumentDraft;
  readonly pictures: PictureShelf;
  /** Layouts and masters that were parsed already. */
  readonly templates: Map<string, XmlElement>;
}

/** Reads a .pptx into the draft: slides in the order they are shown, each followed by its notes. */
export async function readSlides(
  pack: OfficePackage,
  draft: DocumentDraft,
  pictures: PictureShelf,
): Promise<void> {
  const deck = { pack, draft, pictures, templates: new Map<string, XmlElement>() };
  const parts = await slideParts(pack);
  for (const [at, part] of parts.entries()) {
    if (part === undefined) draft.notices.push(`Slide ${at + 1} is damaged and was left out.`);
    else await readSlide(part, at + 1, deck);
  }
}

/** The parts of the slides in show order, which the names of the files need not follow. */
async function slideParts(pack: OfficePackage): Promise<(string | undefined)[]> {
  const main = await pack.mainPart();
  const presentation = await pack.xml(main);
  if (presentation.localName !== "presentation") throw refusal("damaged");
  const targets = new Map((await pack.relationships(main)).map((one) => [one.id, one.target]));
  return childrenOf(childAt(presentation, "sldIdLst"), "sldId").map((node) => {
    const target = targets.get(relationOf(node, "id") ?? "");
    return target !== undefined && pack.has(target) ? target : undefined;
  });
}

async function readSlide(part: string, number: number, deck: Deck): Promise<void> {
  const root = await deck.pack.xml(part);
  const relationships = await deck.pack.relationships(part);
  const template = await findTemplate(deck.pack, part, deck.templates);
  // A slide is shown unless it says otherwise (ECMA-376 part 1 §19.3.1.38).
  const hidden = ["0", "false"].includes(attributeOf(root, "show") ?? "1");
  const detail = hidden ? { container: number, hidden } : { container: number };
  const place = `Slide ${number}`;
  const to = { ...deck, detail, place, notes: false };
  const at = { pack: deck.pack, relationships, template };
  const blocksBefore = deck.draft.blocks.length;
  writeSlide(withGuessedTitle(await readTree(root, at)), to);
  writeLabelledPictures(childAt(root, "cSld", "spTree"), at, to, blocksBefore);
  const notes = await readNotes(relationships, deck.pack);
  writeSlide(notes, { ...to, place: `${place}, notes`, notes: true });
}

async function readNotes(
  ofSlide: readonly Relationship[],
  pack: OfficePackage,
): Promise<ShapeContent[]> {
  const part = ofSlide.find((one) => one.type === "notesSlide")?.target;
  if (part === undefined || !pack.has(part)) return [];
  const template = { layout: undefined, master: undefined };
  const relationships = await pack.relationships(part);
  const contents = await readTree(await pack.xml(part), { pack, relationships, template });
  // The notes page shows its slide again as a picture.
  return contents.filter((content) => content.form !== "picture");
}

async function readTree(root: XmlElement, at: SlideSurroundings): Promise<ShapeContent[]> {
  const contents: ShapeContent[] = [];
  for (const shape of shapesOf(childAt(root, "cSld", "spTree")))
    contents.push(...(await readShape(shape, at)));
  return contents;
}
