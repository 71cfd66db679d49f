import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readQuestionFile } from "./read-question-file";

/** Every file gets a process of its own, on machines that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markwell-question-files-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const file = path.join(folder, "upload");
  await writeFile(file, bytes);
  const read = await readQuestionFile(file).catch((error: Error) => error);
  return read instanceof Error ? read.message : `read: ${JSON.stringify(read).slice(0, 200)}`;
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>`;
const XXE = `<!-- <![CDATA[ --><!DOCTYPE quiz [<!ENTITY f SYSTEM "file:///etc/hostname">]><quiz>&f;</quiz>`;

describe("what could do harm is refused with a plain sentence", () => {
  test.each([
    ["an entity bomb", LAUGHS, "DOCTYPE"],
    ["a look at the server's files", XXE, "DOCTYPE"],
    [
      "an external subset",
      `\ufeff<!doctype quiz SYSTEM "http://example.org/x.dtd"><quiz/>`,
      "DOCTYPE",
    ],
    ["half an XML file", "<quiz><question>", "damaged"],
    [
      "an entity nobody defined",
      "<quiz><question type='essay'><name>&f;</name></question></quiz>",
      "damaged",
    ],
    ["depth", `<quiz>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}</quiz>`, "nested so deeply"],
    ["XML of something else", "<html><body/></html>", "no file of questions"],
    ["nothing", "", "empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "no file of questions"],
    ["a letter", "Dear parents, school is closed on Monday.", "no file of questions"],
  ])("%s", async (_what, bytes, sentence) => {
    expect(await refusalOf(bytes)).toContain(sentence);
  });

  test("more than a file may hold", async () => {
    expect(await refusalOf(Buffer.alloc(21 * 1024 * 1024, "a"))).toContain("larger than 20 MB");
  });
});
