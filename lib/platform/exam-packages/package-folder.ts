import { existsSync } from "node:fs";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { env } from "@/lib/platform/env/env";
import type { ContainerFile } from "./container-file";
import { containerFileSchema } from "./container-file";

/** Files of a package. */
export const PACKAGE_FILES = {
  database: "exam.sqlite",
  container: "container.json",
  credentials: "credentials.csv",
  slips: "slips.html",
  drafts: "questions.draft.json",
} as const;

/** Where packages are that were prepared on the page. */
export const packagesFolder = (): string => path.resolve(env.MARKWELL_DATA_DIR, "exams/packages");

/** What `container.json` of a package says. @throws AppError "not-found", "invalid". */
export async function readContainerFile(folder: string): Promise<ContainerFile> {
  const file = path.join(folder, PACKAGE_FILES.container);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AppError(
      "not-found",
      `${folder} is no prepared exam group: it has no container.json.`,
      {
        cause,
      },
    );
  });
  return parse(containerFileSchema, jsonOf(text, file), file);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", `${file} is no JSON. Prepare the group again.`);
  }
}

/** The packages a path names: one, or all in a folder of packages. */
export async function packagesIn(given: string): Promise<readonly string[]> {
  if (isPackage(given)) return [path.resolve(given)];
  const names = await readdir(given).catch(() => []);
  const folders = names
    .filter((name) => !name.startsWith("."))
    .map((name) => path.resolve(given, name));
  return folders.filter(isPackage).sort();
}

/**
 * Removes a package. What says whose it is goes last: a removal that was broken off is known again, and leaves no slip
 * behind.
 */
export async function removePackageFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== PACKAGE_FILES.container)
      await rm(path.join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

function isPackage(folder: string): boolean {
  return existsSync(path.join(folder, PACKAGE_FILES.container));
}

/**
 * Makes or changes packages: all of them, or none. Each is written beside its place and moved there when every one is
 * whole, unless what was there changed meanwhile.
 * @param make fills a folder, which holds what the package held before
 * @param placing has them put in their places once every one is whole, or throws: then nothing is replaced
 * @throws AppError "conflict" for packages that somebody else made or changed meanwhile
 */
export async function writePackages<T>(
  out: string,
  groups: readonly T[],
  nameOf: (group: T) => string,
  make: (group: T, folder: string) => Promise<void>,
  placing: (place: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await mkdir(out, { recursive: true, mode: 0o700 });
  const making = await mkdtemp(path.join(out, ".making-"));
  const before = new Map<T, string>();
  try {
    for (const group of groups) {
      const folder = path.join(making, nameOf(group));
      before.set(group, await traceOf(path.join(out, nameOf(group))));
      await mkdir(folder, { mode: 0o700 });
      await cp(path.join(out, nameOf(group)), folder, { recursive: true }).catch(ignoreMissing);
      await make(group, folder);
    }
    await placing(async () => {
      for (const group of groups)
        if ((await traceOf(path.join(out, nameOf(group)))) !== before.get(group))
          throw changedMeanwhile(nameOf(group));
      for (const group of groups)
        await putInPlace(path.join(making, nameOf(group)), path.join(out, nameOf(group)));
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Which files a package holds, each as the disk knows it; another for every change. "" where there is none. */
async function traceOf(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const traces = names.sort().map(async (name) => {
    const { ino, size, mtimeNs } = await stat(path.join(folder, name), { bigint: true });
    return [name, ino, size, mtimeNs].join(" ");
  });
  return (await Promise.all(traces)).join("\n");
}

function changedMeanwhile(name: string): AppError {
  return new AppError(
    "conflict",
    `Somebody else prepared ${name} while this was being prepared. Nothing was changed. Look at what is there now, and prepare it again if something is still missing.`,
  );
}

async function putInPlace(made: string, place: string): Promise<void> {
  const old = `${made}.old`;
  await rename(place, old).catch(ignoreMissing);
  await rename(made, place);
}

function ignoreMissing(error: unknown): void {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
  throw error;
}

/** Writes a file only this account can read. */
export async function writePrivate(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content, { mode: 0o600, flush: true });
}
