import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { sourceDocumentSchema } from "@/lib/core/documents/source-document";
import { rawParts, rawRelationships, rawSlides } from "@/test/documents/raw-package";
import type { RawParagraph } from "@/test/documents/raw-paragraphs";
import {
  drawnIds,
  inOrder,
  missingWords,
  rawParagraphs,
  wordsOf,
} from "@/test/documents/raw-paragraphs";
import { DOCUMENT_LIMITS } from "./document-limits";
import { readContent } from "./read-content";

vi.setConfig({ testTimeout: 120_000 });

const FOLDER = "test/samples/documents";
const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);
const samples = readdirSync(FOLDER).filter((name) => !/^(bad|old)-|README/.test(name));

async function read(name: string): Promise<SourceDocument> {
  const found = await readContent(readFileSync(`${FOLDER}/${name}`), DOCUMENT_LIMITS);
  if (found.kind !== "document") throw new Error(`${name} is a folder`);
  return found.document;
}

const words = (blocks: readonly Block[]) => blocks.flatMap((block) => wordsOf(block.text));
const marked = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => wordsOf(`${block.marker ?? ""} ${block.text}`));
const textWords = (paragraphs: readonly RawParagraph[]) =>
  paragraphs.filter((one) => !one.maths).flatMap((one) => wordsOf(one.text));
const characters = (text: string) =>
  Array.from(
    text
      .normalize("NFKC")
      .replace(/[\s\u200b]/g, "")
      .replace(/−/g, "-"),
  );

describe.each(samples)("%s", (name) => {
  test("gives a valid document with stable, unique addresses", async () => {
    const [first, second] = [await read(name), await read(name)];
    expect(() => sourceDocumentSchema.parse(first)).not.toThrow();
    expect(new Set(first.blocks.map((block) => block.address)).size).toBe(first.blocks.length);
    expect(second).toEqual(first);
  });
});

describe.each(samples.filter((name) => /\.ppt[xm]$/.test(name)))("%s", (name) => {
  test("loses no word of any slide, and keeps their order", async () => {
    const [document, parts] = [await read(name), await rawParts(`${FOLDER}/${name}`)];
    for (const [at, { part, hidden }] of rawSlides(parts).entries()) {
      const blocks = document.blocks.filter((block) => block.container === at + 1);
      const xml = parts.get(part) ?? "";
      const links = rawRelationships(parts, part);
      const drawn = drawnIds(xml).map((id) => links.find((link) => link.id === id)?.target ?? "");
      const notes = links.filter((link) => link.type === "notesSlide").map((link) => link.target);
      const own = rawParagraphs(xml);
      const other = [...drawn, ...notes].flatMap((one) => rawParagraphs(parts.get(one) ?? ""));
      expect(missingWords(textWords([...own, ...other]), words(blocks))).toEqual([]);
      const taught = textWords(own.filter((one) => !FURNITURE.has(one.placeholder)));
      expect(inOrder(taught, words(blocks))).toBe(taught.length);
      expect(blocks.every((block) => (block.hidden ?? false) === hidden)).toBe(true);
    }
  });
});

describe.each(samples.filter((name) => /\.doc[xm]$/.test(name)))("%s", (name) => {
  test("loses no word outside deletions, and keeps their order", async () => {
    const [document, parts] = [await read(name), await rawParts(`${FOLDER}/${name}`)];
    const body = rawParagraphs(parts.get("word/document.xml") ?? "");
    const notes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((part) =>
      rawParagraphs(parts.get(part) ?? ""),
    );
    const found = words(document.blocks);
    expect(missingWords(textWords([...body, ...notes]), found)).toEqual([]);
    expect(inOrder(textWords(body), found)).toBe(textWords(body).length);
    const wanted = body.flatMap((one) => characters(one.text));
    const all = document.blocks.flatMap((block) => characters(block.text));
    expect(inOrder(wanted, all)).toBe(wanted.length);
  });
});

function pdfWords(file: string): string[] | undefined {
  try {
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    // The bullets of Symbol and Wingdings; ours are shown as what they look like.
    return wordsOf(text.replace(/[\uf0a7\uf0b7]/g, "•"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

describe.each(samples.filter((name) => name.endsWith(".pdf")))("%s", (name) => {
  const expected = pdfWords(`${FOLDER}/${name}`);
  test.skipIf(expected === undefined)("has 98 % of the words pdftotext finds", async () => {
    const wanted = expected ?? [];
    const missing = missingWords(wanted, marked((await read(name)).blocks));
    expect(missing.length).toBeLessThanOrEqual(Math.floor(wanted.length * 0.02));
  });
});
