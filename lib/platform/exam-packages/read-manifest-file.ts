import type { ManifestGroup, NamedFiles } from "@/lib/core/exams/manifest";
import { readManifest } from "@/lib/core/exams/manifest";
import type { ReadFile } from "./file-problem";
import { readText, whyUnreadable } from "./read-text";
import { readPlaced } from "./yaml-lines";

/** A manifest as it was read, with the files that its faulty entries name. */
export interface ReadManifestFile extends ReadFile<readonly ManifestGroup[]> {
  readonly otherFiles: readonly NamedFiles[];
  /** The line on which a setting of an entry stands. */
  readonly lineOf: (entry: Pick<NamedFiles, "path">, setting: string) => number | undefined;
}

/** Reads a manifest; every fault with its line. */
export async function readManifestFile(file: string): Promise<ReadManifestFile> {
  const read = await readText(file).catch((error: unknown) => whyUnreadable(error));
  const nothing = { value: [], otherFiles: [], lineOf: () => undefined };
  if (typeof read === "string")
    return { ...nothing, problems: [{ file, line: undefined, message: read }] };
  const placed = readPlaced(read.text);
  if (placed.faults.length > 0) {
    const problems = placed.faults.map((fault) => ({ file, ...fault }));
    return { ...nothing, problems };
  }
  const { groups, otherFiles, problems } = readManifest(placed.value);
  return {
    value: groups,
    otherFiles,
    lineOf: ({ path }, setting) => placed.lineOf(path === "" ? setting : `${path}.${setting}`),
    problems: problems.map(({ path, message }) => ({
      file,
      line: placed.lineOf(path),
      message: path === "" ? message : `${inWords(path)} ${message}`,
    })),
  };
}

/** "exams.1.date" → "entry 2: date": people count from one. */
function inWords(path: string): string {
  return path.replace(/^exams\.(\d+)\.?/, (_, index: string) => `entry ${Number(index) + 1}: `);
}
