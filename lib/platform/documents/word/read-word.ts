import type { DocumentDraft } from "../document-draft";
import type { OfficePackage } from "../office/office-package";
import type { PictureShelf } from "../pictures";
import { readWithMammoth } from "./mammoth-document";
import { readPageFurniture } from "./page-furniture";
import { WordWriter } from "./word-blocks";

/** Reads a .docx into the draft: the body, then foot- and endnotes, then page headers and footers. */
export async function readWord(
  pack: OfficePackage,
  draft: DocumentDraft,
  pictures: PictureShelf,
): Promise<void> {
  const main = await pack.mainPart();
  const document = await readWithMammoth(pack, main);
  const writer = new WordWriter(draft, pictures);
  writer.write(document.children ?? []);
  const notes = Object.values(document.notes._notes);
  for (const type of ["footnote", "endnote"]) {
    const place = type === "endnote" ? "Endnote" : "Footnote";
    for (const [at, note] of notes.filter((one) => one.noteType === type).entries())
      writer.write(note.body, `${place} ${at + 1}`);
  }
  for (const { place, text } of await readPageFurniture(pack, main))
    draft.add("paragraph", { place, part: "paragraph" }, text, { furniture: true });
}
