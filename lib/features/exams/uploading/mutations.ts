import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { gatherFiles } from "@/lib/platform/exam-packages/gather-files";
import { readManifestFile } from "@/lib/platform/exam-packages/read-manifest-file";
import { orDiskFull } from "@/lib/platform/files/disk-full";
import { prepareExams } from "../preparing/mutations";
import { registerPackage } from "../registering/mutations";
import { examOfGroup, packagesFolder, whyTaken } from "./data";
import type { PreparedReply, Upload } from "./schema";

/**
 * Prepares and registers the groups of a manifest that was dropped on the page, exactly as `exam prep` would.
 * @throws AppError "invalid" listing every fault with file (by the name it was given) and line; "conflict" for groups
 * that are prepared (unless `update`) or launched already.
 */
export function prepareUpload(
  actor: Actor | undefined,
  { files, update }: Upload,
  now: Date,
): Promise<PreparedReply> {
  const manifest = manifestAmong(files.map(({ name }) => name));
  return inUploadFolder(async (folder) => {
    for (const { name, bytes } of files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, bytes, { mode: 0o600 });
    }
    await gatherFiles(folder, path.join(folder, manifest));
    return await prepareFolder(actor, { folder, manifest, update }, now);
  });
}

/** Runs `work` with a folder of its own that is gone afterwards, whatever happened. */
export async function inUploadFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = path.resolve(env.MARKWELL_DATA_DIR, "exams/uploads", newId());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await orDiskFull(() => work(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder that holds a manifest and everything it names. */
export interface FilledFolder {
  readonly folder: string;
  /** Its path in the folder. */
  readonly manifest: string;
  readonly update: boolean;
}

/** Prepares and registers what a folder holds. @throws as `prepareUpload`. */
export async function prepareFolder(
  actor: Actor | undefined,
  { folder, manifest, update }: FilledFolder,
  now: Date,
): Promise<PreparedReply> {
  const file = path.join(folder, manifest);
  await refuseTaken(file, update);
  const input = { manifest: file, out: packagesFolder(), update, draftAnswers: false };
  const groups = await prepareExams({ ...input, within: folder }, now).catch((error: unknown) => {
    throw withoutFolder(error, folder);
  });
  const registered: PreparedReply["groups"] = [];
  for (const group of groups) {
    const { exam_id, date, pupils, questions } = group;
    const exam = await examOfGroup(await registerPackage(actor, group.package));
    registered.push({ exam_id, date, pupils, questions, exam });
  }
  return { groups: registered };
}

/** Before anything is read: what stands in the way of a whole group is said in the page's own words. */
async function refuseTaken(manifest: string, update: boolean): Promise<void> {
  const { value: groups } = await readManifestFile(manifest);
  const taken = await Promise.all(
    groups.map(({ exam_id, date }) => whyTaken(exam_id, date, update)),
  );
  const issues = taken.filter((why) => why !== undefined);
  const [first, ...others] = issues;
  if (first === undefined) return;
  const message = others.length === 0 ? first.message : "Some of these groups are here already.";
  throw new AppError("conflict", `${message} Nothing was changed.`, { issues });
}

function manifestAmong(names: readonly string[]): string {
  const [manifest, ...others] = names.filter((name) => /\.ya?ml$/i.test(name));
  if (manifest !== undefined && others.length === 0) return manifest;
  throw new AppError(
    "invalid",
    manifest === undefined
      ? "None of these files is a manifest (a file that ends in .yaml), so nothing was prepared. Add it to them."
      : "These files hold more than one manifest, so nothing was prepared. Give one at a time.",
  );
}

/** Files are named as the reader knows them. */
function withoutFolder(error: unknown, folder: string): unknown {
  if (!(error instanceof AppError)) return error;
  const short = (text: string) => text.replaceAll(`${folder}${path.sep}`, "");
  return new AppError(error.code, short(error.message), {
    issues: error.issues.map((issue) => ({
      path: short(issue.path),
      message: short(issue.message),
    })),
    cause: error,
  });
}
