import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { isCodeFont } from "../office/code-font";
import type { PageLine, TextRun } from "./page-lines";
import { pageLines } from "./page-lines";

/** A page as it was read. */
export interface PdfPage {
  readonly number: number;
  readonly lines: readonly PageLine[];
  /** In points. */
  readonly height: number;
  /** Characters that are not white space. */
  readonly characters: number;
}

export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const lines = pageLines(await textRuns(page));
  page.cleanup();
  const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, "").length, 0);
  const [, bottom = 0, , top = 0] = page.view.map(Number);
  return { number, lines, height: top - bottom, characters };
}

async function textRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const content = await page.getTextContent();
  return content.items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
    const font = content.styles[item.fontName]?.fontFamily;
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        // Rounded, or one size would count as several.
        size: Math.round(Math.hypot(a, b) * 2) / 2 || item.height || 1,
        code: isCodeFont(font),
        endsLine: item.hasEOL,
      },
    ];
  });
}
