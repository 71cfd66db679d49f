import { refusal } from "@/lib/core/documents/refusals";
import type { DocumentDraft } from "../document-draft";
import type { DocumentLimits } from "../document-limits";
import type { PictureShelf } from "../pictures";
import { openPdf } from "./open-pdf";
import { lineKey, repeatedLines } from "./page-furniture";
import type { PageLine } from "./page-lines";
import type { PageParagraph } from "./page-paragraphs";
import { pageParagraphs } from "./page-paragraphs";
import type { PdfPage } from "./pdf-page";
import { readPage } from "./pdf-page";
import { keepPagePictures } from "./pdf-pictures";
import { withWholeTables } from "./split-tables";

/** A page with fewer characters is a picture of text, or has next to none. */
const SCAN_CHARACTERS = 40;

/** Reads a PDF into the draft, page by page. */
export async function readPdf(
  bytes: Uint8Array,
  draft: DocumentDraft,
  pictures: PictureShelf,
  limits: DocumentLimits,
): Promise<void> {
  const pdf = await openPdf(bytes);
  const count = Math.min(pdf.numPages, limits.pdfPages);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= count; number += 1) {
    const page = await readPage(pdf, number, pages.at(-1)).catch(() => undefined);
    if (page !== undefined) pages.push(page);
    else draft.notices.push(`Page ${number} is damaged and was left out.`);
  }
  if (pages.length === 0) throw refusal("damaged-pdf");
  const repeated = repeatedLines(pages);
  const sizes = headingSizes(pages);
  for (const page of withWholeTables(pages, repeated)) {
    writePage(page, repeated, sizes, draft);
    await keepPagePictures(pdf, page.number, draft, pictures);
  }
  draft.notices.push(...pageNotices(pages, pdf.numPages, count));
}

interface Sizes {
  readonly body: number;
  /** The sizes above the text's own, largest first. */
  readonly headings: readonly number[];
}

function headingSizes(pages: readonly PdfPage[]): Sizes {
  const weights = new Map<number, number>();
  for (const line of pages.flatMap((page) => page.lines))
    weights.set(line.size, (weights.get(line.size) ?? 0) + line.text.length);
  const body = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])[0];
  return { body, headings: [...weights.keys()].filter((one) => one > body).sort((a, b) => b - a) };
}

function writePage(
  page: PdfPage,
  repeated: ReadonlySet<string>,
  sizes: Sizes,
  draft: DocumentDraft,
): void {
  const isFurniture = (line: PageLine) => repeated.has(lineKey(line));
  for (const part of page.parts) {
    if (part.kind === "table")
      draft.addTable({ place: `Page ${page.number}`, part: "table" }, part.rows, {
        container: page.number,
      });
    else
      for (const one of pageParagraphs(
        part.lines.filter((line) => !isFurniture(line)),
        sizes.body,
      ))
        writeParagraph(one, page.number, sizes, draft);
  }
  for (const line of page.lines.filter(isFurniture)) {
    const spot = { place: `Page ${page.number}`, part: "running line" };
    draft.add("paragraph", spot, line.text, { container: page.number, furniture: true });
  }
}

function writeParagraph(
  one: PageParagraph,
  page: number,
  sizes: Sizes,
  draft: DocumentDraft,
): void {
  const spot = { place: `Page ${page}`, part: one.kind === "list-item" ? "bullet" : one.kind };
  const container = page;
  if (one.kind === "heading") {
    const level = 1 + Math.max(0, sizes.headings.indexOf(one.size));
    draft.add("heading", spot, one.text, { level: Math.min(6, level), container });
  } else if (one.kind === "list-item") {
    const marker = one.marker ?? "•";
    draft.add("list-item", spot, one.text, { level: 0, marker, container });
  } else draft.add(one.kind, spot, one.text, { container });
}

function pageNotices(pages: readonly PdfPage[], all: number, read: number): string[] {
  const scans = pages.filter((page) => page.characters < SCAN_CHARACTERS).map((p) => p.number);
  const notices: string[] = [];
  if (scans.length > 0) notices.push(scanNotice(scans, pages.length));
  if (read < all) notices.push(`Only the first ${read} of ${all} pages were read.`);
  return notices;
}

function scanNotice(scans: readonly number[], pages: number): string {
  const then =
    "make the PDF from the original document, or run text recognition (OCR) on it, and upload it again.";
  if (scans.length === pages) {
    const all = pages === 1 ? "its page is a picture" : `all ${pages} pages are pictures`;
    return `This PDF is a scan: ${all}, with no text that can be read. To use it, ${then}`;
  }
  if (scans.length === 1)
    return `Page ${scans[0]} is a picture of text, or nearly empty, and could not be read: ${then}`;
  const named = `${scans.slice(0, -1).join(", ")} and ${scans.at(-1)}`;
  return `Pages ${named} are pictures of text, or nearly empty, and could not be read: ${then}`;
}
