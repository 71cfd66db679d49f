import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import yazl from "yazl";
import type { RefusalCause } from "@/lib/core/documents/refusals";
import { REFUSALS } from "@/lib/core/documents/refusals";
import { wordFile } from "@/test/documents/word-file";
import type { DocumentLimits } from "./document-limits";
import { readUpload } from "./read-document";

/** Every file gets a process of its own, on machines that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = "test/samples/documents";
const EXPECTED: Readonly<Record<string, RefusalCause>> = {
  "bad-billion-laughs.docx": "entities",
  "bad-bug60341.docx": "only-furniture",
  "bad-empty.pptx": "empty",
  "bad-encrypted.docx": "encrypted",
  "bad-encrypted.pptx": "encrypted",
  "bad-fuzz.pptx": "truncated",
  "bad-html-named.docx": "web-page",
  "bad-jpg-named.pptx": "picture",
  "bad-proto-name.docx": "odd-names",
  "bad-truncated.docx": "truncated",
  "bad-truncated2.docx": "truncated",
  "bad-xxe.docx": "entities",
  "bad-zero-length-part.docx": "no-text",
  "bad-zipbomb-1gb.docx": "zip-bomb",
  "bad-zipslip.docx": "path-escape",
  "old-various.doc": "legacy-doc",
  "old-various.ppt": "legacy-ppt",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markwell-refusals-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The sentence a file is refused with; undefined when it was read. */
async function refusalOf(file: string, limits?: Partial<DocumentLimits>) {
  const [read] = await readUpload(file, "lesson.docx", limits);
  return read?.outcome.ok === false ? read.outcome.refusal : undefined;
}

async function refusalOfBytes(bytes: Buffer | string, limits?: Partial<DocumentLimits>) {
  const file = path.join(folder, "upload");
  await writeFile(file, bytes);
  return await refusalOf(file, limits);
}

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return await buffer(Readable.from(zip.outputStream));
}

describe("hostile and broken samples", () => {
  test("are all named here", () => {
    const bad = readdirSync(FOLDER).filter((name) => /^(bad|old)-/.test(name));
    expect(bad.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))("%s is refused as %s", async (name, cause) => {
    expect(await refusalOf(`${FOLDER}/${name}`)).toBe(REFUSALS[cause]);
  });

  test("each cause has a sentence of its own that says what to do", () => {
    const sentences = Object.values(REFUSALS);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(/^(This|The|There|A|Reading) .*[:,] .*\.$/);
  });
});

describe("other files that are no lessons", () => {
  test.each<[RefusalCause, string]>([
    ["rich-text", "{\\rtf1\\ansi hello}"],
    ["plain-text", "Photosynthesis is how plants make food."],
    ["damaged-pdf", "%PDF-1.7\nno objects at all"],
    ["truncated", "PK\u0003\u0004 and then nothing"],
    ["empty-zip", `PK\u0005\u0006${"\0".repeat(18)}`],
  ])("%s", async (cause, content) => {
    expect(await refusalOfBytes(Buffer.from(content, "latin1"))).toBe(REFUSALS[cause]);
  });

  test("a PDF with a password", async () => {
    const pdf = new PDFDocument({ userPassword: "secret" });
    pdf.text("The answers");
    pdf.end();
    expect(await refusalOfBytes(await buffer(pdf))).toBe(REFUSALS["encrypted-pdf"]);
  });

  test("an OpenDocument file, a spreadsheet, a zip with nothing in it but system files", async () => {
    const odt = await zipOf({ mimetype: "application/vnd.oasis.opendocument.text" });
    expect(await refusalOfBytes(odt)).toBe(REFUSALS["open-document"]);
    const sheet = await zipOf({
      "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": "<workbook/>",
    });
    expect(await refusalOfBytes(sheet)).toBe(REFUSALS.spreadsheet);
    const system = await zipOf({ "__MACOSX/._a": "x", ".DS_Store": "x" });
    expect(await refusalOfBytes(system)).toBe(REFUSALS["empty-zip"]);
  });

  test("a Word file whose body is of no length, or no XML, or nested without end", async () => {
    expect(await refusalOfBytes(await wordFile(""))).toBe(REFUSALS.damaged);
    expect(await refusalOfBytes(await wordFile("<w:document><w:body>"))).toBe(REFUSALS.damaged);
    const deep = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    const back = "</w:tc></w:tr></w:tbl>".repeat(20_000);
    const nested = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${deep}<w:p/>${back}</w:body></w:document>`;
    expect(await refusalOfBytes(await wordFile(nested))).toBe(REFUSALS["too-complex"]);
  });
});

describe("bounds", () => {
  const lesson = `${FOLDER}/docx-lists.docx`;

  test("a file over the size limit is not opened", async () => {
    expect(await refusalOf(lesson, { fileBytes: 1000 })).toBe(REFUSALS["too-large"]);
  });

  test("a child that takes too long is ended", async () => {
    expect(await refusalOf(lesson, { seconds: 0.001 })).toBe(REFUSALS["took-too-long"]);
  });

  test("a child that outgrows its heap, or its whole memory, is ended", async () => {
    expect(await refusalOf(lesson, { heapMegabytes: 12 })).toBe(REFUSALS["too-much-memory"]);
    expect(await refusalOf(lesson, { residentMegabytes: 1 })).toBe(REFUSALS["too-much-memory"]);
  });

  test("a child that hands back too much is ended", async () => {
    expect(await refusalOf(lesson, { outputBytes: 100 })).toBe(REFUSALS["too-much-memory"]);
  });
});

describe("a zip of lessons", () => {
  test("is read file by file, each with its own outcome, judged by content and not by name", async () => {
    const file = path.join(folder, "unit.zip");
    const lesson = await wordFile();
    const zip = await zipOf({
      "Unit 1/lesson.pptx": lesson,
      "Unit 1/notes.docx": "only text",
      "__MACOSX/._lesson.pptx": "x",
      "more.zip": await zipOf({ "a.docx": lesson }),
    });
    await writeFile(file, zip);
    const read = await readUpload(file, "unit.zip");
    expect(read.map(({ fileName, outcome }) => [fileName, outcome.ok || outcome.refusal])).toEqual([
      ["Unit 1/lesson.pptx", true],
      ["Unit 1/notes.docx", REFUSALS["plain-text"]],
      ["more.zip", REFUSALS["nested-zip"]],
    ]);
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`${at}.docx`, "x"]));
    expect(await refusalOfBytes(await zipOf(many))).toBe(REFUSALS["too-many-files"]);
  });

  test("shares between its files what one file may hand back", async () => {
    const file = path.join(folder, "full.zip");
    const lesson = await wordFile();
    await writeFile(file, await zipOf({ "1.docx": lesson, "2.docx": lesson, "3.docx": lesson }));
    const [whole] = await readUpload(file, "full.zip");
    if (whole?.outcome.ok !== true) throw new Error("the first file was not read");
    const reply = { outcome: "document", document: whole.outcome.read.document, pictures: [] };
    const outputBytes = Math.floor(JSON.stringify(reply).length * 2.5);
    const read = await readUpload(file, "full.zip", { outputBytes });
    expect(read.map(({ outcome }) => outcome.ok || outcome.refusal)).toEqual([
      true,
      true,
      REFUSALS["too-much-memory"],
    ]);
  });
});
