import PptxGenJS from "pptxgenjs";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { editZip } from "@/test/documents/edited-zip";
import { DOCUMENT_LIMITS } from "../document-limits";
import type { ReadContent } from "../read-content";
import { readContent } from "../read-content";

type Read = Extract<ReadContent, { kind: "document" }>;

async function read(bytes: Buffer): Promise<Read> {
  const found = await readContent(bytes, DOCUMENT_LIMITS);
  if (found.kind !== "document") throw new Error("not a document");
  return found;
}

const brief = (blocks: readonly Block[]) =>
  blocks.map(({ address, kind, text }) => [address, kind, text]);

async function lessonDeck(): Promise<Buffer> {
  const deck = new PptxGenJS();
  deck.title = "Storage";
  const png = await sharp({
    create: { width: 90, height: 60, channels: 3, background: "teal" },
  })
    .png()
    .toBuffer();
  const first = deck.addSlide();
  first.addText("What is storage?", { x: 1, y: 0.2, w: 8, h: 1 });
  first.addText(
    [
      { text: "Keeps data without power", options: { bullet: true } },
      { text: "Magnetic, optical, solid state", options: { bullet: true, indentLevel: 1 } },
      { text: "Plug it in", options: { bullet: { type: "number" } } },
      { text: "Copy the file", options: { bullet: { type: "number" } } },
    ],
    { x: 1, y: 1, w: 8, h: 2 },
  );
  first.addText("for i in range(3):", { x: 1, y: 3, w: 8, h: 1, fontFace: "Courier New" });
  first.addImage({
    data: `image/png;base64,${png.toString("base64")}`,
    altText: "A hard disk",
    x: 1,
    y: 4,
    w: 1,
    h: 1,
  });
  first.addNotes("Ask who has lost a file.");
  const second = deck.addSlide();
  second.addTable(
    [
      [{ text: "Key word" }, { text: "Meaning" }],
      [{ text: "Byte" }, { text: "Eight bits" }],
    ],
    { x: 1, y: 1 },
  );
  second.addChart(
    deck.ChartType.bar,
    [{ name: "Price", labels: ["Disk", "Card"], values: [20, 0.1 + 0.2] }],
    { x: 1, y: 3, w: 4, h: 2, showTitle: true, title: "Price per GB" },
  );
  const third = deck.addSlide();
  third.hidden = true;
  third.addText("The answers", { x: 1, y: 1, w: 4, h: 1 });
  const bytes = await deck.write({ outputType: "nodebuffer" });
  if (!Buffer.isBuffer(bytes)) throw new TypeError("no buffer");
  return bytes;
}

let deck: Buffer;
beforeAll(async () => {
  deck = await lessonDeck();
});

describe("a deck", () => {
  test("becomes blocks that a teacher can find again", async () => {
    const { document } = await read(deck);
    const taught = document.blocks.filter((block) => block.furniture !== true);
    expect(brief(taught)).toEqual([
      ["Slide 1, paragraph 1", "paragraph", "What is storage?"],
      ["Slide 1, bullet 1", "list-item", "Keeps data without power"],
      ["Slide 1, bullet 2", "list-item", "Magnetic, optical, solid state"],
      ["Slide 1, bullet 3", "list-item", "Plug it in"],
      ["Slide 1, bullet 4", "list-item", "Copy the file"],
      ["Slide 1, code 1", "code", "for i in range(3):"],
      ["Slide 1, picture 1", "image", "A hard disk"],
      ["Slide 1, notes, paragraph 1", "note", "Ask who has lost a file."],
      ["Slide 2, table 1", "table", "Key word | Meaning\nByte | Eight bits"],
      ["Slide 2, chart 1, label 1", "paragraph", "Price per GB"],
      ["Slide 2, chart 1, data", "table", " | Price\nDisk | 20\nCard | 0.3"],
      ["Slide 3, paragraph 1", "paragraph", "The answers"],
    ]);
    const markers = taught.map((block) => block.marker).filter((marker) => marker !== undefined);
    expect(markers).toEqual(["•", "•", "1.", "2."]);
    expect(taught[2]?.level).toBe(1);
    expect(document.vocabulary).toEqual([
      { term: "Byte", meaning: "Eight bits", address: "Slide 2, table 1" },
    ]);
  });

  test("marks every block of a hidden slide, and no other", async () => {
    const { document } = await read(deck);
    for (const block of document.blocks) expect(block.hidden === true).toBe(block.container === 3);
  });

  test("keeps its pictures re-encoded, named by the hash of what is kept", async () => {
    const { document, pictures } = await read(deck);
    expect(pictures).toMatchObject([{ mediaType: "image/webp", width: 90, height: 60 }]);
    const image = document.blocks.find((block) => block.kind === "image");
    expect(image?.image).toBe(pictures[0]?.sha256);
    expect((await sharp(pictures[0]?.bytes).metadata()).format).toBe("webp");
  });

  test("in the strict variant of the format is read the same", async () => {
    const strict = await editZip(deck, (_, text) =>
      text
        .replaceAll(
          "schemas.openxmlformats.org/presentationml/2006/main",
          "purl.oclc.org/ooxml/presentationml/main",
        )
        .replaceAll(
          "schemas.openxmlformats.org/drawingml/2006/main",
          "purl.oclc.org/ooxml/drawingml/main",
        )
        .replaceAll(
          "schemas.openxmlformats.org/officeDocument/2006/relationships",
          "purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    );
    expect((await read(strict)).document).toEqual((await read(deck)).document);
  });

  test("is read in the order it is shown, not that of its files", async () => {
    const turned = await editZip(deck, (name, text) =>
      name === "ppt/presentation.xml"
        ? text.replace(/(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, "$2$1")
        : text,
    );
    const { document } = await read(turned);
    expect(document.blocks.find((block) => block.container === 1)?.kind).toBe("table");
    expect(document.blocks.find((block) => block.container === 2)?.text).toBe("What is storage?");
  });

  test("says alternate content once, and shows the title first wherever it stands", async () => {
    const shape = (text: string, placeholder = "") =>
      `<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const both = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14">${shape("x squared")}</mc:Choice><mc:Fallback>${shape("x squared")}</mc:Fallback></mc:AlternateContent>`;
    const furniture = shape("7", `<p:ph type="sldNum"/>`);
    const title = shape("Secondary storage", `<p:ph type="title"/>`);
    const edited = await editZip(deck, (name, text) =>
      name === "ppt/slides/slide1.xml"
        ? text.replace("<p:sp>", `${furniture}${both}${title}<p:sp>`)
        : text,
    );
    const { document } = await read(edited);
    const slide = document.blocks.filter((block) => block.container === 1);
    expect(slide[0]).toMatchObject({ kind: "heading", level: 1, address: "Slide 1, title" });
    expect(slide.filter((block) => block.text === "x squared")).toHaveLength(1);
    const number = slide.find((block) => block.text === "7");
    expect(number).toMatchObject({ furniture: true, address: "Slide 1, footer 1" });
    expect(document.title).toBe("Secondary storage");
  });

  test("takes a first lone line in much larger letters for the title of a slide without one", async () => {
    const deck = new PptxGenJS();
    const slide = deck.addSlide();
    slide.addText("Bits and bytes", { x: 1, y: 0.3, w: 8, h: 1, fontSize: 36 });
    slide.addText("A bit is 0 or 1.", { x: 1, y: 2, w: 8, h: 1, fontSize: 20 });
    const plain = deck.addSlide();
    plain.addText("One", { x: 1, y: 1, w: 3, h: 1, fontSize: 36 });
    plain.addText("Two", { x: 1, y: 2, w: 3, h: 1, fontSize: 36 });
    const bytes = await deck.write({ outputType: "nodebuffer" });
    if (!Buffer.isBuffer(bytes)) throw new TypeError("no buffer");
    const { document } = await read(bytes);
    const taught = document.blocks.filter((block) => block.furniture !== true);
    expect(brief(taught)).toEqual([
      ["Slide 1, title", "heading", "Bits and bytes"],
      ["Slide 1, paragraph 1", "paragraph", "A bit is 0 or 1."],
      ["Slide 2, paragraph 1", "paragraph", "One"],
      ["Slide 2, paragraph 2", "paragraph", "Two"],
    ]);
  });

  test("a picture that is a program for drawing is left out with a notice", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
    const slide = new PptxGenJS();
    slide.addSlide().addText("Circuits", { x: 1, y: 1, w: 3, h: 1 });
    const made = await slide.write({ outputType: "nodebuffer" });
    if (!Buffer.isBuffer(made)) throw new TypeError("no buffer");
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="8" name="p" descr="A circuit"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId77"/></p:blipFill></p:pic>`;
    const place = (name: string, text: string) => {
      if (name === "ppt/slides/slide1.xml") return text.replace("<p:sp>", `${picture}<p:sp>`);
      if (name === "ppt/slides/_rels/slide1.xml.rels")
        return text.replace(
          "</Relationships>",
          `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/drawing.svg"/></Relationships>`,
        );
      return text;
    };
    const edited = await editZip(made, place, { "ppt/media/drawing.svg": svg });
    const { document, pictures } = await read(edited);
    expect(pictures).toEqual([]);
    expect(document.blocks[0]).toMatchObject({ kind: "image", text: "A circuit" });
    expect(document.blocks[0]?.image).toBeUndefined();
    expect(document.notices).toEqual([expect.stringContaining("SVG, EMF or WMF")]);
  });
});
