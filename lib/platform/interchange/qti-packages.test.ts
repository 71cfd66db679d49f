import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { importQuestions } from "@/lib/core/interchange/import-questions";
import type { XmlNode } from "@/lib/core/interchange/xml-node";
import { element } from "@/lib/core/interchange/xml-node";
import { xmlText } from "@/lib/core/interchange/xml-text";
import { openZipArchive } from "../documents/zip-archive";
import { parseQuestionXml } from "./question-xml";
import { QUESTION_FILE_LIMITS, readQuestionFile } from "./read-question-file";
import { zipOf } from "./zip-of";

/** Every file gets a process of its own, on machines that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const SAMPLES = "test/samples/questions/qti-2";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markwell-qti-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(bytes: Buffer | string) {
  const file = path.join(folder, "upload");
  await writeFile(file, bytes);
  return await readQuestionFile(file);
}

const part = (name: string, bytes: Buffer | string) => ({ name, bytes: Buffer.from(bytes) });

describe("packages of QTI 2.1 and 2.2", () => {
  test("are read item by item in the order of the manifest; what is broken or unknown is named", async () => {
    const parts = readdirSync(SAMPLES).map((name) =>
      part(name, readFileSync(path.join(SAMPLES, name))),
    );
    const { format, file } = await read(zipOf(parts));
    const { questions, notCarried, broken } = importQuestions(file);
    expect(format).toBe("qti");
    expect(questions.map(({ type }) => type)).toEqual([
      "multiple-select",
      "cloze",
      "ordering",
      "cloze",
      "cloze",
      "categorise",
      "extended-text",
      "numeric",
    ]);
    expect(questions[0]).toMatchObject({
      prompt: "Look at the **solar system**.\n\nWhich planets have no moon?",
      points: 2,
      difficulty: 4,
      timeEstimateSeconds: 90,
      tags: ["planets"],
      feedback: { incorrect: "Two planets have none." },
      // What a stranger calls an option must not tell whether it is right.
      content: {
        options: [{ id: "o1", text: "Mercury" }, { id: "o2" }, { id: "o3" }, { id: "o4" }],
      },
      key: { rule: "balanced", notes: [{ option: "o1", feedback: "Too near the sun." }] },
    });
    expect(questions[3]).toMatchObject({
      prompt: "Complete the sentence.",
      content: {
        pieces: [{ text: "Steam is a " }, {}, { text: " and frozen water is " }, {}, { text: "." }],
      },
    });
    expect(questions[6]).toMatchObject({
      key: { criteria: [{ text: "Names a place", points: 1 }] },
    });
    expect(questions[7]).toMatchObject({ key: { tolerance: { kind: "absolute", by: 0.005 } } });
    // The picture of the map is not in the package.
    expect(broken.map(({ question }) => question)).toEqual([
      "7. Map",
      "8. broken.xml",
      "9. missing.xml",
    ]);
    expect(notCarried).toEqual([]);
  });

  test("an item by itself is read too", async () => {
    const { file } = await read(readFileSync(path.join(SAMPLES, "order.xml")));
    expect(importQuestions(file).questions).toMatchObject([{ type: "ordering" }]);
  });
});

describe("hostile packages are refused whole", () => {
  test.each([
    [
      "an entity bomb in one item",
      [part("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
      "DOCTYPE",
    ],
    ["a name that climbs out", [part("../../a.xml", "<a/>")], "points outside"],
    [
      "one name twice",
      [part("a.xml", "<a/>"), part("a.xml", "<b/>")],
      "names that no program gives",
    ],
    ["a bomb", [part("a.xml", "<a>".padEnd(9_000_000, " "))], "unpacks to far more"],
    [
      "nesting without end",
      [part("a.xml", "<a>".repeat(9_000) + "</a>".repeat(9_000))],
      "nested so deeply",
    ],
  ])("%s", async (_what, parts, sentence) => {
    await expect(read(zipOf(parts))).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(sentence),
    });
  });

  test("a Word file is no package of questions", async () => {
    const word = readFileSync("test/samples/documents/docx-lists.docx");
    await expect(read(word)).rejects.toMatchObject({
      message: expect.stringContaining("no file of questions"),
    });
  });
});

describe("what is written can be read", () => {
  test("any element comes back from its XML as it went", () => {
    // White space of every kind: readers of XML take some of it for other kinds.
    const space = fc.constantFrom("\t", "\n", "\r", "\u0085", "\u00a0", "\u2028", "\u2029", " ");
    const text = fc.oneof(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.string({ minLength: 1, unit: space }),
    );
    const tree = fc.letrec<{ node: XmlNode }>((tie) => ({
      node: fc.record({
        name: fc.constantFrom("quiz", "qti-prompt", "p"),
        attributes: fc.dictionary(fc.constantFrom("a", "b-c", "format"), text, {
          noNullPrototype: true,
        }),
        children: fc.oneof(
          { maxDepth: 3 },
          fc.constant([]),
          text.map((words) => [words]),
          fc.array(tie("node"), { maxLength: 3 }),
        ),
      }),
    })).node;
    void fc.assert(
      fc.property(tree, (node) => {
        expect(parseQuestionXml(xmlText(element("root", {}, [node])))).toEqual(
          element("root", {}, [node]),
        );
      }),
    );
  });

  test("a zip of ours holds what was put in, under its names", async () => {
    const parts = [
      part("a.xml", "<a/>"),
      part("items/ü.xml", "x".repeat(5_000)),
      part("empty", ""),
    ];
    const archive = await openZipArchive(zipOf(parts), QUESTION_FILE_LIMITS);
    expect(archive.names).toEqual(parts.map(({ name }) => name));
    for (const { name, bytes } of parts) expect(await archive.bytes(name)).toEqual(bytes);
  });
});
