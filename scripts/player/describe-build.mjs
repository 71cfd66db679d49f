import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const EXAM_ENTRY = "components/exam-door/open-exam.tsx";
const TYPE_ENTRY = /^components\/questions\/([^/]+)\/player\.tsx$/;

/**
 * With how many types a paper is weighed, the heaviest there are: so many a set has that nobody asked for special ones in
 * (MIX in lib/core/generation/model/plan-slots.ts). What is not on a paper is not fetched for it.
 */
export const TYPES_ON_A_PAPER = 7;

/** What a pupil's browser has no use for, or must never hold. */
const FOREIGN =
  /questions\/[^/]+\/(mark|lint|generate|generate-offline|generate-drafts|summarise|samples)\.ts|node_modules\/(next|katex|re2js|fraction\.js|@dnd-kit)\//;

/** @throws when something that marks, or a framework, has found its way into the player. */
export function refuseForeign(metafile) {
  const found = Object.keys(metafile.inputs).filter((source) => FOREIGN.test(source));
  if (found.length > 0) throw new Error(`The player must not carry ${found.join(", ")}.`);
}

/**
 * What a page and a test need to know of a build of the player.
 * @param metafile esbuild's account of the build.
 * @returns {Promise<{version: string, script: string, style: string, typeStyles: string[], preload: string[], exam: {scripts: string[], styles: string[]}, types: Record<string, {url: string, gzip: number}>, bytesBeforeFirstQuestion: number, bytesInExam: number, bytesWithEveryType: number, files: {url: string, gzip: number}[]}>}
 */
export async function describeBuild(metafile, outdir, publicPath) {
  const outputs = Object.entries(metafile.outputs).map(([file, output]) => ({
    ...output,
    name: path.basename(file),
  }));
  const sized = new Map();
  for (const { name } of outputs) {
    sized.set(name, gzipSync(await readFile(path.join(outdir, name))).length);
  }
  const url = (name) => `${publicPath}/${name}`;
  const main = outputs.find(({ entryPoint }) => entryPoint?.endsWith("/main.tsx"));
  const preload = staticImports(main, outputs);
  const types = Object.fromEntries(
    outputs.flatMap((output) => {
      const type = TYPE_ENTRY.exec(output.entryPoint ?? "")?.[1];
      if (type === undefined) return [];
      // What a type costs: its own chunk and those it shares with others, less what is loaded anyway.
      const own = [output, ...staticImports(output, outputs)].filter(
        (o) => o !== main && !preload.includes(o),
      );
      return [[type, { url: url(output.name), gzip: total(own, sized) }]];
    }),
  );
  const files = outputs.map(({ name }) => ({ url: url(name), gzip: sized.get(name) }));
  const scripts = outputs.filter(({ name }) => name.endsWith(".js"));
  const exam = ofExamAlone(main, outputs);
  const first = scripts.filter((output) => !fetchedLater(output, outputs));
  const onPaper = total(first, sized) - total(lightestTypes(first, sized), sized);
  return {
    version: versionOf(files),
    script: url(main.name),
    style: url(path.basename(main.cssBundle)),
    typeStyles: typeStylesIn(outputs).map(url),
    preload: preload.map(({ name }) => url(name)),
    exam: { scripts: exam.scripts.map(({ name }) => url(name)), styles: exam.styles.map(url) },
    types,
    // Everything is fetched before Start: what all types share, and the chunks of those that are on the paper.
    bytesBeforeFirstQuestion: onPaper - total(exam.scripts, sized),
    bytesInExam: onPaper,
    bytesWithEveryType: total(scripts, sized),
    files,
  };
}

/** The types that the heaviest paper does without. */
function lightestTypes(scripts, sized) {
  return scripts
    .filter(({ entryPoint }) => TYPE_ENTRY.test(entryPoint ?? ""))
    .sort((a, b) => sized.get(b.name) - sized.get(a.name))
    .slice(TYPES_ON_A_PAPER);
}

/**
 * What types begin to fetch by themselves, such as the way to Python, alone or through what they share, and what only that
 * imports: few tests fetch it.
 */
function fetchedLater({ name, entryPoint = "" }, outputs) {
  if (TYPE_ENTRY.test(entryPoint) || entryPoint === EXAM_ENTRY) return false;
  const ways = outputs.flatMap((by) =>
    by.imports
      .filter(({ path: file }) => path.basename(file) === name)
      .map(({ kind }) => ({ kind, by })),
  );
  return (
    ways.length > 0 &&
    ways.every(
      ({ kind, by }) => (kind === "dynamic-import" && isOfTypes(by)) || fetchedLater(by, outputs),
    )
  );
}

/** A type's own chunk, or one that types share. */
function isOfTypes({ entryPoint = "" }) {
  return entryPoint === "" || TYPE_ENTRY.test(entryPoint);
}

/** A type's player.css is linked by the page: esbuild makes a file of it, and loads none. */
function typeStylesIn(outputs) {
  return outputs
    .filter(({ entryPoint }) => TYPE_ENTRY.test(entryPoint ?? ""))
    .flatMap(({ cssBundle }) => (cssBundle === undefined ? [] : [path.basename(cssBundle)]))
    .sort();
}

/** What only the exam's entry leads to: a class test never asks for it. */
function ofExamAlone(main, outputs) {
  const entry = outputs.find(({ entryPoint }) => entryPoint === EXAM_ENTRY);
  if (entry === undefined) return { scripts: [], styles: [] };
  const others = outputs.filter(({ entryPoint }) => TYPE_ENTRY.test(entryPoint ?? ""));
  const shared = new Set([main, ...others].flatMap((output) => staticImports(output, outputs)));
  return {
    scripts: [entry, ...staticImports(entry, outputs)].filter(
      (output) => output !== main && !shared.has(output),
    ),
    styles: entry.cssBundle === undefined ? [] : [path.basename(entry.cssBundle)],
  };
}

function staticImports(output, outputs, seen = new Set()) {
  for (const { path: file, kind } of output.imports) {
    const found = outputs.find(({ name }) => name === path.basename(file));
    if (kind !== "import-statement" || found === undefined || seen.has(found)) continue;
    seen.add(found);
    staticImports(found, outputs, seen);
  }
  return [...seen];
}

function total(outputs, sized) {
  return outputs.reduce((sum, { name }) => sum + (sized.get(name) ?? 0), 0);
}

/** Names carry hashes of what the files hold, so the names together are the version. */
function versionOf(files) {
  const names = files.map(({ url }) => url).sort();
  return createHash("sha256").update(names.join("\n")).digest("hex").slice(0, 12);
}
