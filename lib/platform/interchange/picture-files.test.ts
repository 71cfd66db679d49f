import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exportQuestions } from "@/lib/core/interchange/export-questions";
import { formats } from "@/lib/core/interchange/formats";
import { importQuestions } from "@/lib/core/interchange/import-questions";
import { samples as labels } from "@/lib/core/questions/drag-label/samples";
import { samples as spots } from "@/lib/core/questions/hotspot/samples";
import type { Question } from "@/lib/core/questions/question";
import { questionFileBytes } from "./question-file-bytes";
import { readQuestionFile } from "./read-question-file";
import { zipOf } from "./zip-of";

/** Every file gets a process of its own, on machines that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

let folder = "";
let cell: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markwell-pictures-"));
  cell = await picture(800, 600).webp().toBuffer();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#38a" } });

async function read(bytes: Buffer | string) {
  const file = path.join(folder, "upload");
  await writeFile(file, bytes);
  const { file: items, pictures } = await readQuestionFile(file);
  return { ...importQuestions(items), pictures };
}

const question = (
  type: string,
  { prompt, content, key }: Pick<Question, "prompt" | "content" | "key">,
): Question => ({
  type,
  prompt,
  image: { file: "cell", alt: "A plant cell" },
  points: 2,
  difficulty: 2,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
  content,
  key,
});
const QUESTIONS = [
  question("drag-label", labels.example),
  question("hotspot", spots.example),
  question("multiple-choice", {
    prompt: "What is **this**?",
    content: {
      v: 1,
      options: [
        { id: "a", text: "A cell" },
        { id: "b", text: "A city" },
      ],
    },
    key: { v: 1, correct: "a", notes: [] },
  }),
];
const KNOWN = new Map([["cell", { file: "cell", width: 800, height: 600 }]]);

async function written(format: "qti" | "moodle-xml"): Promise<Buffer> {
  const { source } = exportQuestions(QUESTIONS, formats[format], KNOWN);
  return await questionFileBytes(source, () => Promise.resolve(cell));
}

describe("questions with pictures go out and come back", () => {
  test("in a package of QTI: the pictures as its parts, the places where they were", async () => {
    const { questions, pictures, broken } = await read(await written("qti"));
    expect(broken).toEqual([]);
    expect(questions.map(({ type, image }) => [type, image?.alt])).toEqual(
      QUESTIONS.map(({ type }) => [type, "A plant cell"]),
    );
    expect(questions.map(({ prompt }) => prompt)).toEqual(QUESTIONS.map(({ prompt }) => prompt));
    expect(questions[1]?.content).toMatchObject({
      outlined: false,
      places: [{ shape: "oval" }, { shape: "polygon", corners: { length: 12 } }, {}, {}],
    });
    // One picture, however many questions show it; encoded anew, in its own size.
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatchObject({ width: 800, height: 600, mediaType: "image/webp" });
    const hash = createHash("sha256")
      .update(pictures[0]?.bytes ?? "")
      .digest("hex");
    expect(questions[0]?.image?.file).toBe(hash);
  });

  test("in Moodle XML: the pictures inside it, no larger than Moodle keeps those with places", async () => {
    const { questions, pictures, broken, notCarried } = await read(await written("moodle-xml"));
    expect(questions.map(({ type }) => type)).toEqual(["drag-label", "multiple-choice"]);
    // Moodle keeps the one right place alone, and ours are chosen from several.
    expect(broken).toMatchObject([{ why: expect.stringContaining("1 places to choose from") }]);
    expect(notCarried.map(({ field }) => field)).toContain("size of the places");
    expect(pictures.map(({ width }) => width).sort()).toEqual([533, 800]);
    expect(questions[1]?.image?.alt).toBe("A plant cell");
    expect(questions[0]?.content).toMatchObject({
      zones: [{ text: "The outermost line" }, {}, {}, {}],
    });
  });
});

const moodle = (file: string, words = '<img src="@@PLUGINFILE@@/a.png" alt="A cell">') =>
  `<quiz><question type="shortanswer"><name><text>One</text></name><questiontext format="html"><text><![CDATA[<p>${words}What?</p>]]></text>${file}</questiontext><answer fraction="100"><text>RAM</text></answer></question></quiz>`;
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64");

describe("pictures of strangers", () => {
  test("what is told by its content to be a picture is kept, and its words lose it", async () => {
    const png = await picture(40, 30).png().toBuffer();
    const { questions, pictures } = await read(
      moodle(`<file name="a.png" path="/" encoding="base64">${base64(png)}</file>`),
    );
    expect(questions).toMatchObject([{ prompt: "What?", image: { alt: "A cell" } }]);
    expect(pictures).toMatchObject([{ width: 40, height: 30 }]);
  });

  test.each([
    ["drawn by a program (SVG)", '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ["no picture at all", "MZ\u0090 a program"],
    ["broken off", "\u0089PNG\r\n"],
  ])("one that is %s is left out and named, and the question is kept", async (_what, bytes) => {
    const { questions, pictures, notCarried } = await read(
      moodle(
        `<file name="a.png" path="/" encoding="base64">${base64(Buffer.from(bytes, "latin1"))}</file>`,
      ),
    );
    expect(pictures).toEqual([]);
    expect(questions[0]?.image).toBeUndefined();
    expect(notCarried.map(({ field }) => field)).toContain("picture");
  });

  test("a bomb of pixels is left out, and the rest of the package is read", async () => {
    // Eight thousand by eight thousand in a few kilobytes.
    const bomb = await picture(8_000, 8_000).png({ compressionLevel: 9 }).toBuffer();
    const item =
      '<qti-assessment-item title="One"><qti-response-declaration identifier="R" cardinality="single" base-type="string"><qti-correct-response><qti-value>RAM</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>What? <img src="big.png" alt="Big"/></p><qti-text-entry-interaction response-identifier="R"/></qti-item-body></qti-assessment-item>';
    const { questions, pictures, notCarried } = await read(
      zipOf([
        { name: "a.xml", bytes: Buffer.from(item) },
        { name: "big.png", bytes: bomb },
      ]),
    );
    expect(questions).toHaveLength(1);
    expect(pictures).toEqual([]);
    expect(notCarried).toMatchObject([{ field: "picture" }]);
  });

  test("one on the web is not fetched, and one that a file only names is nobody's", async () => {
    const hash = "a".repeat(64);
    for (const text of [
      moodle("", '<img src="https://example.org/a.png" alt="A cell">'),
      moodle(`<file name="a.png" picture="${hash}" width="5" height="5"></file>`),
    ]) {
      const { questions, pictures, notCarried } = await read(text);
      expect(questions[0]?.image).toBeUndefined();
      expect(pictures).toEqual([]);
      expect(notCarried.map(({ field }) => field)).toContain("picture");
    }
  });
});
