import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionTypes } from "@/lib/core/questions/registry";
import { buildPlayer } from "../build-player.mjs";
import { refuseForeign } from "./describe-build.mjs";

/** A Chromebook on a school's network at nine o'clock: the bars of what it has to fetch, in bytes of gzip. */
const BEFORE_FIRST_QUESTION = 130_000;
/** What an exam may add: its door, its line, its messages. A class test fetches none of it. */
const EXAM_ALONE = 10_000;
/** What a practice may add: its door, and looking at past attempts. */
const PRACTICE_ALONE = 10_000;
const ONE_TYPE = 45_000;

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-player-build-"));
let manifest: Awaited<ReturnType<typeof buildPlayer>>["manifest"];
let practice: typeof manifest;

beforeAll(async () => {
  ({ manifest, practice } = await buildPlayer(path.join(folder, "player")));
});
afterAll(() => rmSync(folder, { recursive: true }));

const typeUrls = () => Object.values(manifest.types).map(({ url }) => url);

function textOf(url: string, within = "player"): Promise<string> {
  return readFile(path.join(folder, within, path.posix.basename(url)), "utf8");
}

describe("the pupil's player", () => {
  it("is small enough to start, with a question of each of the seven heaviest types on the paper", () => {
    expect(manifest.bytesInExam).toBeLessThanOrEqual(BEFORE_FIRST_QUESTION);
    expect(manifest.bytesInExam - manifest.bytesBeforeFirstQuestion).toBeLessThan(EXAM_ALONE);
  });

  it("keeps what only an exam needs out of what a class test fetches", async () => {
    const common = [manifest.script, ...manifest.preload, ...typeUrls()];
    for (const url of common) expect(await textOf(url)).not.toMatch(/WebSocket|getBattery/);
    const ofExam = await Promise.all(manifest.exam.scripts.map((url) => textOf(url)));
    expect(ofExam.join("")).toMatch(/WebSocket/);
    expect(manifest.exam.scripts.filter((url) => common.includes(url))).toEqual([]);
  });

  it("lets people look at past attempts in a practice alone, at a small price", async () => {
    expect(practice.bytesInExam).toBeLessThanOrEqual(BEFORE_FIRST_QUESTION + PRACTICE_ALONE);
    const own = await textOf(practice.script, "player/practice");
    expect(own).toContain("/practice/join");
    expect(own).not.toContain("getBattery");
    for (const { url } of manifest.files.filter((file) => file.url.endsWith(".js")))
      expect(await textOf(url)).not.toContain("/practice/join");
  });

  it("has a chunk for each question type, each within its bar", () => {
    expect(Object.keys(manifest.types).sort()).toEqual(Object.keys(questionTypes).sort());
    for (const { gzip } of Object.values(manifest.types)) {
      expect(gzip).toBeLessThanOrEqual(ONE_TYPE);
    }
  });

  it.each(["lib/core/questions/cloze/mark.ts", "node_modules/next/dist/client/link.js"])(
    "is not built with %s in it",
    (source) => {
      expect(() => refuseForeign({ inputs: { [source]: {} } })).toThrow(source);
    },
  );

  it("keeps every file of its own for a reload without a connection", async () => {
    const worker = await readFile(path.join(folder, "player", "sw.js"), "utf8");
    for (const { url } of manifest.files) expect(worker).toContain(url);
  });
});
