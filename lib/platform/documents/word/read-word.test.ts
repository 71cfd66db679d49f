import {
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, test } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { wordBody, wordFile } from "@/test/documents/word-file";
import { DOCUMENT_LIMITS } from "../document-limits";
import { readContent } from "../read-content";

async function read(bytes: Buffer): Promise<SourceDocument> {
  const found = await readContent(bytes, DOCUMENT_LIMITS);
  if (found.kind !== "document") throw new Error("not a document");
  return found.document;
}

const brief = (blocks: readonly Block[]) =>
  blocks.map(({ address, kind, text }) => [address, kind, text]);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const texts = async (body: string) =>
  (await read(await wordFile(wordBody(body)))).blocks.map((block) => block.text);

describe("a Word lesson", () => {
  test("becomes sections of blocks that a teacher can find again", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const lesson = new Document({
      footnotes: { 1: { children: [new Paragraph("From the Latin for river.")] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("Name:")] }) },
          children: [
            new Paragraph({ text: "Rivers", heading: HeadingLevel.TITLE }),
            new Paragraph("Rivers shape the land."),
            new Paragraph({ text: "Erosion", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun("A meander bends."), new FootnoteReferenceRun(1)],
            }),
            new Paragraph({ text: "Abrasion", bullet: { level: 0 } }),
            new Paragraph({ text: "Attrition", bullet: { level: 1 } }),
            new Table({
              rows: [
                new TableRow({ children: [cell("Key word"), cell("Definition")] }),
                new TableRow({ children: [cell("Load"), cell("What a river carries")] }),
              ],
            }),
            new Paragraph({
              children: [new TextRun({ text: "print('river')", font: "Consolas" })],
            }),
            new Paragraph({ children: [new TextRun({ text: "Your turn", bold: true })] }),
            new Paragraph("Sketch a meander."),
          ],
        },
      ],
    });
    const document = await read(await Packer.toBuffer(lesson));
    expect(brief(document.blocks)).toEqual([
      ["Rivers, heading", "heading", "Rivers"],
      ["Rivers, paragraph 1", "paragraph", "Rivers shape the land."],
      ["Erosion, heading", "heading", "Erosion"],
      ["Erosion, paragraph 1", "paragraph", "A meander bends."],
      ["Erosion, bullet 1", "list-item", "Abrasion"],
      ["Erosion, bullet 2", "list-item", "Attrition"],
      ["Erosion, table 1", "table", "Key word | Definition\nLoad | What a river carries"],
      ["Erosion, code 1", "code", "print('river')"],
      ["Your turn, heading", "heading", "Your turn"],
      ["Your turn, paragraph 1", "paragraph", "Sketch a meander."],
      ["Footnote 1, paragraph 1", "paragraph", "From the Latin for river."],
      ["Page header, paragraph 1", "paragraph", "Name:"],
    ]);
    expect(document.blocks.at(-1)?.furniture).toBe(true);
    expect(document.title).toBe("Rivers");
    expect(document.vocabulary).toEqual([
      { term: "Load", meaning: "What a river carries", address: "Erosion, table 1" },
    ]);
  });
});

describe("what mammoth drops", () => {
  const maths = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

  test("equations stay in their sentence, readable", async () => {
    const squared = `<m:sSup><m:e>${m("x")}</m:e><m:sup>${m("2")}</m:sup></m:sSup>`;
    const half = `<m:f><m:num>${m("a+b")}</m:num><m:den>${m("2")}</m:den></m:f>`;
    const body = `<w:p>${run("The area is ")}${maths(squared)}${run(" exactly.")}</w:p><w:p>${maths(half)}</w:p>`;
    const document = await read(await wordFile(wordBody(body)));
    expect(brief(document.blocks)).toEqual([
      ["Opening, paragraph 1", "paragraph", "The area is x² exactly."],
      ["Opening, equation 1", "equation", "(a+b)/2"],
    ]);
  });

  test("text boxes, whichever way they are written, once", async () => {
    const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box("In a box")}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box("In a box")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const noFallback = `<w:r><w:drawing><wps:wsp><wps:txbx>${box("Only new")}</wps:txbx></wps:wsp></w:drawing></w:r>`;
    const oval = `<w:r><w:pict><v:oval><v:textbox>${box("In an oval")}</v:textbox></v:oval></w:pict></w:r>`;
    const body = `<w:p>${run("Before")}${both}${noFallback}${oval}${run(" after")}</w:p>`;
    expect(await texts(body)).toEqual(["Before after", "In a box", "Only new", "In an oval"]);
  });

  test("fields, bidirectional runs and the cells below a merged one", async () => {
    const cell = (text: string, merge = "") =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell("Bits", '<w:vMerge w:val="restart"/>')}${cell("0")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("1")}</w:tr></w:tbl>`;
    const body = `<w:p><w:fldSimple w:instr="PAGE">${run("Page 4")}</w:fldSimple><w:bdo>${run(" of 9")}</w:bdo></w:p>${table}`;
    expect(await texts(body)).toEqual(["Page 4 of 9", "Bits | 0\n | 1"]);
  });

  test("deletions stay out and insertions stay in", async () => {
    const body = `<w:p>${run("RAM is ")}<w:del><w:r><w:delText>slow</w:delText></w:r></w:del><w:ins>${run("fast")}</w:ins><w:moveFrom>${run(" gone")}</w:moveFrom></w:p>`;
    expect(await texts(body)).toEqual(["RAM is fast"]);
  });

  test("line breaks of every kind part words, soft hyphens do not", async () => {
    const run =
      "<w:r><w:t>cell</w:t><w:cr/><w:t>wall</w:t><w:ptab/><w:t>photo</w:t><w:softHyphen/><w:t>synthesis</w:t></w:r>";
    expect(await texts(`<w:p>${run}</w:p>`)).toEqual(["cell\nwall\tphotosynthesis"]);
  });

  test("a last paragraph whose end was deleted keeps its words", async () => {
    const mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    expect(await texts(`<w:p>${mark}${run("The end")}</w:p>`)).toEqual(["The end"]);
  });

  test("a box drawn around text is no table", async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${run("Read this first.")}</w:p></w:tc></w:tr></w:tbl>`;
    expect((await read(await wordFile(wordBody(body)))).blocks[0]?.kind).toBe("paragraph");
  });
});
