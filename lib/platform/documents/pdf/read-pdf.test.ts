import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { DOCUMENT_LIMITS } from "../document-limits";
import type { ReadContent } from "../read-content";
import { readContent } from "../read-content";

type Read = Extract<ReadContent, { kind: "document" }>;

async function read(pdf: PDFDocument): Promise<Read> {
  pdf.end();
  const found = await readContent(await buffer(pdf), DOCUMENT_LIMITS);
  if (found.kind !== "document") throw new Error("not a document");
  return found;
}

const SENTENCE =
  "Rivers carry stones and sand from the mountains to the sea, and wherever the water slows down they drop a part of their load on the bed or on the banks.";

/** pdfkit draws tables, though its types do not know yet. */
function table(pdf: PDFDocument, options: { data: string[][] }): void {
  (pdf as PDFDocument & { table(options: { data: string[][] }): void }).table(options);
}

async function picture(): Promise<Buffer> {
  const create = { width: 300, height: 200, channels: 3, background: "navy" } as const;
  return await sharp({ create }).png().toBuffer();
}

describe("a PDF", () => {
  test("has its lines joined to paragraphs, headings by their size, and bullets", async () => {
    const pdf = new PDFDocument();
    pdf.fontSize(22).text("Rivers").moveDown();
    pdf.fontSize(11).text(SENTENCE, { width: 300 }).moveDown();
    pdf.text(SENTENCE.toUpperCase(), { width: 300 }).moveDown();
    pdf.fontSize(16).text("Learning objectives").moveDown();
    pdf
      .fontSize(11)
      .text("• Explain how a meander forms and why it moves over time", { width: 300 });
    pdf.text("2. Draw an ox-bow lake");
    const { document } = await read(pdf);
    expect(document.blocks.map(({ address, kind, text }) => [address, kind, text])).toEqual([
      ["Page 1, heading 1", "heading", "Rivers"],
      ["Page 1, paragraph 1", "paragraph", SENTENCE],
      ["Page 1, paragraph 2", "paragraph", SENTENCE.toUpperCase()],
      ["Page 1, heading 2", "heading", "Learning objectives"],
      ["Page 1, bullet 1", "list-item", "Explain how a meander forms and why it moves over time"],
      ["Page 1, bullet 2", "list-item", "Draw an ox-bow lake"],
    ]);
    expect(document.blocks.map((block) => block.level)).toEqual([1, undefined, undefined, 2, 0, 0]);
    expect(document.blocks.slice(-2).map((block) => block.marker)).toEqual(["•", "2."]);
    expect(document.title).toBe("Rivers");
    expect(document.objectives).toHaveLength(2);
  });

  test("keeps lines that come back on every page apart from the lesson", async () => {
    const pdf = new PDFDocument({ margin: 60 });
    for (const number of [1, 2, 3]) {
      if (number > 1) pdf.addPage();
      pdf.text("Year 8 geography", 60, 30, { lineBreak: false });
      pdf.text(`${SENTENCE} ${number}`, 60, 100);
      pdf.text(`Page ${number} of 3`, 60, 700, { lineBreak: false });
    }
    const { document } = await read(pdf);
    const furniture = document.blocks.filter((block) => block.furniture === true);
    expect(furniture).toHaveLength(6);
    expect(document.blocks.filter((block) => block.furniture !== true)).toHaveLength(3);
  });

  test("says which pages are pictures of text, and keeps those pictures", async () => {
    const pdf = new PDFDocument();
    pdf.text(SENTENCE);
    for (const _ of [2, 3]) pdf.addPage().image(await picture(), { width: 400 });
    const { document, pictures } = await read(pdf);
    expect(document.notices).toEqual([
      expect.stringMatching(/^Pages 2 and 3 are pictures of text/),
    ]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: "image", address: "Page 3, picture 1" });
    expect(pictures).toHaveLength(1);
  });

  test("that is a scan from end to end says so", async () => {
    const pdf = new PDFDocument();
    pdf.image(await picture(), { width: 400 });
    const { document } = await read(pdf);
    expect(document.notices).toEqual([
      expect.stringMatching(
        /^This PDF is a scan: its page is a picture, with no text that can be read.*upload/,
      ),
    ]);
  });

  test("keeps program lines as they stand", async () => {
    const pdf = new PDFDocument();
    pdf.text(SENTENCE).moveDown();
    pdf.font("Courier").text("for i in range(3):").text("    print(i)");
    const code = (await read(pdf)).document.blocks.filter((block) => block.kind === "code");
    expect(code.map((block) => block.text)).toEqual(["for i in range(3):\n    print(i)"]);
  });

  test("has its tables, cells of several lines among them, and what stands around them", async () => {
    const pdf = new PDFDocument({ margin: 56 });
    pdf.text(SENTENCE).moveDown();
    table(pdf, {
      data: [
        ["Bacteria", "Where it is found", "How long before you feel ill"],
        ["Salmonella", "Raw poultry, eggs and unwashed vegetables of every kind", "12 hours"],
        ["Listeria", "Soft cheeses", "Up to 70 days"],
      ],
    });
    pdf.moveDown().text("• Wash your hands").text("• Dry them");
    const { document } = await read(pdf);
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "table",
      "list-item",
      "list-item",
    ]);
    expect(document.blocks[1]).toMatchObject({
      address: "Page 1, table 1",
      rows: [
        ["Bacteria", "Where it is found", "How long before you feel ill"],
        ["Salmonella", "Raw poultry, eggs and unwashed vegetables of every kind", "12 hours"],
        ["Listeria", "Soft cheeses", "Up to 70 days"],
      ],
    });
  });

  test("has a table whose first column has no head", async () => {
    const pdf = new PDFDocument({ margin: 56 });
    pdf.text(SENTENCE).moveDown();
    table(pdf, {
      data: [
        ["", "Depression", "Anticyclone"],
        ["Air pressure", "Low", "High"],
        ["Wind", "Strong", "Light"],
        ["Summer", "Cool", "Hot"],
      ],
    });
    const { document } = await read(pdf);
    expect(document.blocks[1]?.rows?.[0]).toEqual(["", "Depression", "Anticyclone"]);
  });

  test("has one table where it runs over the foot of a page", async () => {
    const pdf = new PDFDocument({ margin: 56 });
    pdf.text(SENTENCE).moveDown(46);
    const rows = [1, 2, 3, 4, 5, 6].map((row) => [`Term ${row}`, `What term ${row} means`]);
    table(pdf, { data: [["Term", "Meaning"], ...rows] });
    pdf.moveDown().text(SENTENCE);
    const { document } = await read(pdf);
    const tables = document.blocks.filter(({ kind }) => kind === "table");
    expect(tables.map(({ rows: read }) => read?.length)).toEqual([7]);
  });

  test("takes a list whose marks stand apart for no table", async () => {
    const pdf = new PDFDocument({ margin: 56 });
    for (const [row, text] of ["Wet your hands", "Add soap", "Rinse them"].entries()) {
      pdf.text(`${row + 1}.`, 56, 100 + row * 16, { lineBreak: false });
      pdf.text(text, 90, 100 + row * 16, { lineBreak: false });
    }
    const { document } = await read(pdf);
    expect(document.blocks.some(({ kind }) => kind === "table")).toBe(false);
  });
});
