import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { findGroups } from "@/lib/features/exams/groups/data";
import { packagesIn, readContainerFile } from "@/lib/platform/exam-packages/package-folder";
import { UsageError } from "../usage";

/**
 * The group called EXAM_ID[@DATE].
 * @throws UsageError listing the dates when several are called so; AppError "not-found".
 */
export async function groupNamed(name: string): Promise<string> {
  const found = await findGroups(name);
  const [group] = found;
  if (group === undefined) throw new AppError("not-found", `No exam group is called “${name}”.`);
  if (found.length === 1) return group.id;
  const names = found.map(({ slug, date }) => `${slug}@${date}`).join(", ");
  throw new UsageError(`“${name}” is ambiguous. Say which: ${names}`);
}

/** What a group is called, for what a command prints of it. @throws AppError "not-found". */
export async function nameOfGroup(id: string) {
  const [group] = await findGroups(id);
  if (group === undefined) throw new AppError("not-found", "There is no such exam group.");
  return { exam_id: group.slug, date: group.date };
}

/** Groups that were named by id, by a package, or by a folder of packages. */
export async function groupsNamed(given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 0)
    throw new UsageError("Give a package, an exam id, or a folder of packages.");
  const ids: string[] = [];
  for (const name of given) {
    const folders = await packagesIn(name);
    if (folders.length === 0) ids.push(await groupNamed(name));
    for (const folder of folders) ids.push((await readContainerFile(folder)).delivery_id);
  }
  return [...new Set(ids)];
}

/** Packages among what was given; the rest are names. */
export async function packagesAmong(given: readonly string[]) {
  const split = await Promise.all(
    given.map(async (name) => ({ name, folders: await packagesIn(path.resolve(name)) })),
  );
  return {
    folders: split.flatMap(({ folders }) => folders),
    names: split.flatMap(({ name, folders }) => (folders.length === 0 ? [name] : [])),
  };
}
