import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { picturesNamed } from "@/lib/core/exams/question-bank";
import { readManifestFile } from "./read-manifest-file";

/**
 * A file chooser gives files without their folders: `rosters/g1.csv` comes as `g1.csv`. Puts each where a manifest, or
 * a question that shows a picture, looks for it, as long as only one file of that name was given.
 */
export async function gatherFiles(folder: string, manifests: readonly string[]): Promise<void> {
  const given = await filesByName(folder);
  for (const manifest of manifests) await gatherFor(manifest, folder, given);
}

async function gatherFor(manifest: string, folder: string, given: GivenFiles): Promise<void> {
  const { value, otherFiles } = await readManifestFile(manifest);
  for (const { questions, roster } of [...value, ...otherFiles]) {
    if (roster !== undefined) await bring(given, folder, path.dirname(manifest), roster);
    if (questions === undefined) continue;
    await bring(given, folder, path.dirname(manifest), questions);
    const bank = path.resolve(path.dirname(manifest), questions);
    for (const picture of await picturesOf(bank, folder))
      await bring(given, folder, path.dirname(bank), picture);
  }
}

/** Paths of files, by the last part of their names. */
type GivenFiles = ReadonlyMap<string, readonly string[]>;

/** The files in a folder and the folders in it. */
async function filesByName(folder: string): Promise<GivenFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string[]>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(entry.name, [...(files.get(entry.name) ?? []), file]);
  }
  return files;
}

async function bring(given: GivenFiles, root: string, from: string, name: string): Promise<void> {
  const wanted = path.resolve(from, name);
  const [file, ...others] = given.get(path.basename(name)) ?? [];
  if (!isWithin(root, wanted) || existsSync(wanted) || file === undefined || others.length > 0)
    return;
  await mkdir(path.dirname(wanted), { recursive: true, mode: 0o700 });
  await copyFile(file, wanted);
}

/** Attack: a manifest that names a place outside the upload would have files written there. */
function isWithin(root: string, file: string): boolean {
  return file.startsWith(path.resolve(root) + path.sep);
}

/** What is wrong with a bank is said by who reads it; here it only names no pictures. */
async function picturesOf(bank: string, root: string): Promise<readonly string[]> {
  if (!isWithin(root, bank)) return [];
  const text = await readFile(bank, "utf8").catch(() => "");
  return picturesNamed(jsonOrUndefined(text)).map(({ file }) => file);
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
