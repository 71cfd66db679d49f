import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { isCodeFont } from "../office/code-font";
import type { PageLine, TextRun } from "./page-lines";
import { pageLines } from "./page-lines";
import type { PagePart } from "./page-parts";
import { pageParts } from "./page-parts";

/** A page as it was read. */
export interface PdfPage {
  readonly number: number;
  /** Every line, those of tables among them. */
  readonly lines: readonly PageLine[];
  readonly parts: readonly PagePart[];
  /** In points. */
  readonly height: number;
  /** Characters that are not white space. */
  readonly characters: number;
}

/** @param before the page before it, whose last table may go on. */
export async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  before: PdfPage | undefined,
): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const runs = await textRuns(page);
  const lines = pageLines(runs);
  const parts = pageParts(runs, endsWithTable(before));
  page.cleanup();
  const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, "").length, 0);
  const [, bottom = 0, , top = 0] = page.view.map(Number);
  return { number, lines, parts, height: top - bottom, characters };
}

/** The columns of a table at the foot of a page, which may go on over it; a running line may stand below. */
function endsWithTable(page: PdfPage | undefined): readonly number[] | undefined {
  const tables = (page?.parts ?? [])
    .slice(-2)
    .flatMap((part) => (part.kind === "table" ? [part.columns] : []));
  return tables.at(-1);
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
