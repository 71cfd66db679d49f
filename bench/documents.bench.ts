/** The command line on lesson files: reading, and generating without a model. Whole processes, median of five. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pptxgen from "pptxgenjs";
import sharp from "sharp";
import { report } from "./support/report";

const RUNS = 5;
const LESSONS = "test/lessons";
const SAMPLES = "test/samples/documents";
/** What the command line ends with when a file cannot be read. */
const INVALID = 3;

const folder = mkdtempSync(path.join(tmpdir(), "markwell-bench-"));
try {
  const lessons = readdirSync(LESSONS).flatMap((name) =>
    readdirSync(path.join(LESSONS, name))
      .filter((file) => /^lesson\.(docx|pptx|pdf)$/.test(file))
      .map((file) => path.join(LESSONS, name, file)),
  );
  const damaged = readdirSync(SAMPLES)
    .filter((file) => file.startsWith("bad-"))
    .map((file) => path.join(SAMPLES, file));
  const deck = await photoDeck();
  const read = lessons.map((file) => medianMs(["extract", file]));
  const made = lessons.map((file) =>
    medianMs(["generate", file, "--generator", "offline", "--count", "12"]),
  );
  const refused = damaged.map((file) => medianMs(["extract", file], INVALID));
  const large = medianMs(["extract", deck]);
  report("documents", [
    {
      what: `Reading a lesson on the command line (${lessons.length} Word, PowerPoint and PDF files)`,
      figure: spread(read),
      bar: "",
      met: true,
    },
    {
      what: "The same with twelve questions asked for, offline",
      figure: spread(made),
      bar: "",
      met: true,
    },
    {
      what: `Reading a deck of photographs, ${(statSync(deck).size / 1e6).toFixed(0)} MB`,
      figure: milliseconds(large),
      bar: "under 3 s",
      met: large < 3000,
    },
    {
      what: `Refusing a damaged or hostile file (${damaged.length} files)`,
      figure: spread(refused),
      bar: "each under 1 s",
      met: Math.max(...refused) < 1000,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function medianMs(args: readonly string[], code = 0): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    const { status } = spawnSync(process.execPath, ["dist/cli.js", ...args], { stdio: "ignore" });
    if (status !== code) throw new Error(`markwell ${args.join(" ")} ended with ${status}`);
    return performance.now() - began;
  });
  return middle(times);
}

function spread(times: readonly number[]): string {
  return `median ${milliseconds(middle(times))}, slowest ${milliseconds(Math.max(...times))}`;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}

/** Forty slides, each with a title, a bullet and a photograph that does not compress further. */
async function photoDeck(): Promise<string> {
  const deck = new pptxgen();
  for (let slide = 0; slide < 40; slide++) {
    const page = deck.addSlide();
    page.addText(`Slide ${slide + 1}`, { x: 0.5, y: 0.2, w: 9, h: 0.6 });
    page.addText("Rivers carry sand and stones to the sea.", { x: 0.5, y: 0.9, w: 9, h: 0.6 });
    page.addImage({ data: await photograph(), x: 0.5, y: 1.6, w: 6, h: 3.5 });
  }
  const fileName = path.join(folder, "photographs.pptx");
  await deck.writeFile({ fileName });
  return fileName;
}

async function photograph(): Promise<string> {
  const [width, height] = [1440, 960];
  const raw = { width, height, channels: 3 } as const;
  const jpeg = await sharp(randomBytes(width * height * 3), { raw })
    .jpeg({ quality: 92 })
    .toBuffer();
  return `image/jpeg;base64,${jpeg.toString("base64")}`;
}
