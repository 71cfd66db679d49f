/** What stands where on the pages of a PDF, and how dark it is. */
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

export interface PrintedText {
  /** From 1. */
  readonly page: number;
  /** From the top of the page, in points. */
  readonly top: number;
  readonly text: string;
}

export interface PrintedPages {
  readonly count: number;
  /** In the order it was drawn in. */
  readonly texts: readonly PrintedText[];
  /** The palest ink that any text has: 0 is black, 1 the white of the paper. */
  readonly palest: number;
}

export async function readPrintedPages(pdf: Uint8Array): Promise<PrintedPages> {
  const document = await getDocumentProxy(pdf, { verbosity: 0 });
  const texts: PrintedText[] = [];
  let palest = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const height = Number(page.view[3]);
    for (const item of items)
      if ("str" in item && item.str.trim() !== "")
        texts.push({ page: number, top: height - Number(item.transform[5]), text: item.str });
    palest = Math.max(palest, await palestText(await page.getOperatorList()));
  }
  return { count: document.numPages, texts, palest };
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Follows the colour that is set until text is drawn with it. */
async function palestText({ fnArray, argsArray }: Operators): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const kept: number[] = [];
  let [ink, palest] = [0, 0];
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(ink);
    else if (operator === OPS.restore) ink = kept.pop() ?? 0;
    else if (operator === OPS.setFillRGBColor) ink = lightness(argsArray[index]);
    else if (operator === OPS.showText) palest = Math.max(palest, ink);
  }
  return palest;
}

/** Relative luminance (WCAG 2.2) of "#rrggbb". */
function lightness(colour: unknown): number {
  const [hex = ""] = colour as readonly string[];
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
