/**
 * Makes the lesson files of test/lessons from their descriptions: `npx tsx scripts/make-lessons.ts [NAME…]`.
 * A description is a little Markdown; what is made is committed, so that tests need no maker.
 */
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { finished } from "node:stream/promises";
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { LessonPart } from "./lesson-description";
import { parseLesson } from "./lesson-description";

/** What is used of pdfkit, which carries no types. */
interface PdfWriter extends NodeJS.ReadableStream {
  font(name: string): PdfWriter;
  fontSize(points: number): PdfWriter;
  x: number;
  y: number;
  text(text: string, options?: PdfTextOptions): PdfWriter;
  text(text: string, x: number, y: number, options?: PdfTextOptions): PdfWriter;
  moveDown(lines: number): PdfWriter;
  table(options: { data: string[][] }): PdfWriter;
  end(): void;
}
interface PdfTextOptions {
  width?: number;
  continued?: boolean;
  lineBreak?: boolean;
}
type PdfMaker = new (options: { size: string; margin: number }) => PdfWriter;

const ROOT = path.join(import.meta.dirname, "..", "test", "lessons");
const require = createRequire(import.meta.url);

const wanted = process.argv.slice(2);

for (const { name } of readdirSync(ROOT, { withFileTypes: true }).filter((one) =>
  one.isDirectory(),
)) {
  if (wanted.length === 0 || wanted.includes(name)) await make(path.join(ROOT, name));
}

async function make(folder: string): Promise<void> {
  const { format, parts } = parseLesson(readFileSync(path.join(folder, "lesson.txt"), "utf8"));
  const target = path.join(folder, `lesson.${format}`);
  if (format === "docx") await writeFile(target, await Packer.toBuffer(wordDocument(parts)));
  if (format === "pptx") await makeSlides(parts, target);
  if (format === "pdf") await makePdf(parts, target);
}

function wordDocument(parts: readonly LessonPart[]): Document {
  let list = 0;
  const children = parts.flatMap((part) => {
    if (part.kind === "numbered") list += 1;
    return wordPart(part, list);
  });
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }];
  const config = parts.map((_, index) => ({ reference: `list-${index}`, levels }));
  return new Document({ numbering: { config }, sections: [{ children }] });
}

function wordPart(part: LessonPart, list: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case "title":
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })];
    case "heading":
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2 })];
    case "bullets":
      return part.items.map(
        (text) => new Paragraph({ children: wordRuns(text), bullet: { level: 0 } }),
      );
    case "numbered":
      return part.items.map(
        (text) =>
          new Paragraph({
            children: wordRuns(text),
            numbering: { reference: `list-${list}`, level: 0 },
          }),
      );
    case "table":
      return [
        new Table({
          rows: part.rows.map(
            (cells) =>
              new TableRow({
                children: cells.map(
                  (text) =>
                    new TableCell({
                      children: text
                        .split("<br>")
                        .map((line) => new Paragraph({ children: wordRuns(line.trim()) })),
                    }),
                ),
              }),
          ),
        }),
      ];
    case "paragraph":
    case "note":
      return [new Paragraph({ children: wordRuns(part.text) })];
  }
}

async function makeSlides(parts: readonly LessonPart[], target: string): Promise<void> {
  const PptxGenJS = require("pptxgenjs") as typeof import("pptxgenjs").default;
  const deck = new PptxGenJS();
  deck.defineSlideMaster({
    title: "LESSON",
    objects: [
      {
        placeholder: {
          options: { name: "title", type: "title", x: 0.5, y: 0.3, w: 9, h: 0.8 },
          text: "",
        },
      },
    ],
  });
  let slide = deck.addSlide({ masterName: "LESSON" });
  let top = 1.3;
  for (const part of parts) {
    if (part.kind === "heading") {
      slide = deck.addSlide({ masterName: "LESSON" });
      top = 1.3;
    }
    top += drawOnSlide(slide, part, top);
  }
  await writeFile(
    target,
    (await deck.write({ outputType: "nodebuffer", compression: true })) as Buffer,
  );
}

type Slide = ReturnType<InstanceType<typeof import("pptxgenjs").default>["addSlide"]>;

/** Draws a part and returns the height it took, in inches. */
function drawOnSlide(slide: Slide, part: LessonPart, y: number): number {
  const place = { x: 0.5, y, w: 9 };
  switch (part.kind) {
    case "title":
    case "heading":
      slide.addText(part.text, { placeholder: "title" });
      return 0;
    case "note":
      slide.addNotes(part.text);
      return 0;
    case "paragraph":
      slide.addText(
        runsOf(part.text).map(({ text, bold }) => ({ text, options: { bold } })),
        { ...place, h: 0.4 },
      );
      return 0.4;
    case "bullets":
    case "numbered": {
      const bullet = part.kind === "numbered" ? { type: "number" as const } : true;
      const h = part.items.length * 0.4;
      slide.addText(
        part.items.flatMap((item) =>
          runsOf(item).map(({ text, bold }, index, runs) => ({
            text,
            options: {
              bold,
              ...(index === 0 ? { bullet } : {}),
              breakLine: index === runs.length - 1,
            },
          })),
        ),
        { ...place, h },
      );
      return h;
    }
    case "table":
      slide.addTable(
        part.rows.map((cells) =>
          cells.map((text) => ({
            text: runsOf(text).map((run) => ({ text: run.text, options: { bold: run.bold } })),
          })),
        ),
        place,
      );
      return part.rows.length * 0.4;
  }
}

async function makePdf(parts: readonly LessonPart[], target: string): Promise<void> {
  const PdfDocument = require("pdfkit") as PdfMaker;
  const pdf = new PdfDocument({ size: "A4", margin: 56 });
  const file = createWriteStream(target);
  pdf.pipe(file);
  for (const part of parts) drawOnPage(pdf, part);
  pdf.end();
  await finished(file);
}

function drawOnPage(pdf: PdfWriter, part: LessonPart): void {
  const body = () => pdf.font("Helvetica").fontSize(11);
  switch (part.kind) {
    case "title":
      pdf.font("Helvetica-Bold").fontSize(20).text(part.text).moveDown(0.5);
      break;
    case "heading":
      pdf.moveDown(0.5).font("Helvetica-Bold").fontSize(15).text(part.text).moveDown(0.3);
      break;
    case "paragraph":
    case "note":
      writeRuns(pdf, part.text);
      pdf.moveDown(0.6);
      break;
    case "bullets":
      for (const text of part.items) writeRuns(pdf, `•  ${text}`, 12);
      pdf.moveDown(0.6);
      break;
    case "numbered":
      for (const [index, text] of part.items.entries()) {
        writeRuns(pdf, `${index + 1}.  ${text}`, 12);
      }
      pdf.moveDown(0.6);
      break;
    case "table":
      body().table({ data: part.rows.map((cells) => [...cells]) });
      pdf.moveDown(0.6);
  }
}

/** `**bold**` words of a paragraph become bold runs. */
function runsOf(text: string): { text: string; bold: boolean }[] {
  return text
    .split("**")
    .map((piece, index) => ({ text: piece, bold: index % 2 === 1 }))
    .filter((run) => run.text !== "");
}

function wordRuns(text: string): TextRun[] {
  return runsOf(text).map((run) => new TextRun(run));
}

function writeRuns(pdf: PdfWriter, text: string, inset = 0): void {
  const runs = runsOf(text);
  // A list item hangs from its mark, as a word processor prints it.
  const mark = inset > 0 ? /^(•|\d+\.) {2}/.exec(text) : null;
  const left = 56 + inset + (mark ? 16 : 0);
  if (mark) {
    pdf.font("Helvetica").fontSize(11);
    const before = pdf.y;
    pdf.text(mark[1] ?? "", 56 + inset, before, { lineBreak: false });
    pdf.y = before;
    const first = runs[0];
    if (first) first.text = first.text.slice(mark[0].length);
  }
  const shown = runs.filter((run) => run.text !== "");
  for (const [index, run] of shown.entries()) {
    pdf.font(run.bold ? "Helvetica-Bold" : "Helvetica").fontSize(11);
    const options = { width: 595.28 - 56 - left, continued: index < shown.length - 1 };
    if (index === 0) pdf.text(run.text, left, pdf.y, options);
    else pdf.text(run.text, options);
  }
  pdf.x = 56;
}
