import type { ManifestGroup } from "@/lib/core/exams/manifest";
import { readManifest } from "@/lib/core/exams/manifest";
import type { ReadFile } from "./file-problem";
import { readText, whyUnreadable } from "./read-text";
import { readPlaced } from "./yaml-lines";

/** Reads a manifest; every fault with its line. */
export async function readManifestFile(file: string): Promise<ReadFile<readonly ManifestGroup[]>> {
  const read = await readText(file).catch((error: unknown) => whyUnreadable(error));
  if (typeof read === "string")
    return { value: [], problems: [{ file, line: undefined, message: read }] };
  const placed = readPlaced(read.text);
  if (placed.faults.length > 0)
    return { value: [], problems: placed.faults.map((fault) => ({ file, ...fault })) };
  const { groups, problems } = readManifest(placed.value);
  return {
    value: groups,
    problems: problems.map(({ path, message }) => ({
      file,
      line: placed.lineOf(path),
      message: path === "" ? message : `${path} ${message}`,
    })),
  };
}
