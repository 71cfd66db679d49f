import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { DocumentDraft } from "../document-draft";
import type { PictureShelf, PictureSource } from "../pictures";

/** Lines, dots and shading are pictures too in a PDF: smaller ones are left out. */
const SMALLEST_SIDE = 80;
/** Getting at pictures costs as much as drawing the page: long documents keep their first ones only. */
const MOST_PAGES = 40;

/** Keeps the pictures of a page. A PDF names none of them, so they have no alternative text. */
export async function keepPagePictures(
  pdf: PDFDocumentProxy,
  page: number,
  draft: DocumentDraft,
  pictures: PictureShelf,
): Promise<void> {
  if (page > MOST_PAGES) return;
  const { extractImages } = await import("unpdf");
  const found = await extractImages(pdf, page).catch(() => []);
  for (const { data, width, height, channels, key } of found) {
    if (Math.min(width, height) < SMALLEST_SIDE) continue;
    const source: PictureSource = { data, width, height, channels };
    const spot = { place: `Page ${page}`, part: "picture" };
    const block = draft.add("image", spot, "", { container: page });
    // "g_d0_img_p1_1" names one picture of the whole document, "img_p1_1" one of its page.
    const name = key.startsWith("g_") ? key : `page ${page} ${key}`;
    pictures.want(name, async () => source, block);
  }
  // Unpacked pixels of a scanned page are some 25 MB.
  await pictures.encodeWaiting();
}
