import { readdir } from "node:fs/promises";
import path from "node:path";
import { DATABASE_NAME } from "../runtime";
import { EnvironmentFolder } from "./environment-folder";

/** Where groups that run as processes of this machine have their folders. */
export const processesFolder = (dataFolder: string): string =>
  path.resolve(dataFolder, "exams/processes");

/**
 * The databases of the groups with this name that run, or ran and were not torn down, as processes of this machine; none
 * where this account may not look.
 * @param root where their folders are.
 */
export async function processDatabases(root: string, slug: string): Promise<readonly string[]> {
  const ids = await readdir(root).catch(() => []);
  const found = await Promise.all(
    ids.map((id) => databaseIn(new EnvironmentFolder(root, id), slug)),
  );
  return found.filter((file) => file !== undefined).sort();
}

async function databaseIn(folder: EnvironmentFolder, slug: string): Promise<string | undefined> {
  const record = await folder.record();
  const isThere = record?.slug === slug && (await folder.hasDatabase());
  return isThere ? folder.file(DATABASE_NAME) : undefined;
}
