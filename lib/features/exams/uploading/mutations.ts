import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { AppError } from "@/lib/core/kernel/app-error";
import { findSchoolName } from "@/lib/features/school/data";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { insistSound } from "@/lib/platform/exam-packages/file-problem";
import { gatherFiles } from "@/lib/platform/exam-packages/gather-files";
import { packagesFolder } from "@/lib/platform/exam-packages/package-folder";
import { readManifestFile } from "@/lib/platform/exam-packages/read-manifest-file";
import { faultsOf } from "@/lib/platform/exam-packages/sound-groups";
import { orDiskFull } from "@/lib/platform/files/disk-full";
import { dateOf, isPractice, lockGroupIn } from "../groups/data";
import { takeTurnIn } from "../groups/mutations";
import { countNeeded } from "../model-answers/data";
import { prepareExams } from "../preparing/mutations";
import type { PreparedGroup } from "../preparing/types";
import { registerPackageIn } from "../registering/mutations";
import { examOfGroup, whyTaken } from "./data";
import type { PreparedReply, Upload } from "./schema";

/**
 * Prepares and registers the groups of the manifests that were dropped on the page, exactly as `exam prep` would.
 * @throws AppError "invalid" listing every fault with file (by the name it was given) and line; "conflict" for groups
 * that are prepared (unless `update`) or launched already.
 */
export function prepareUpload(
  actor: Actor | undefined,
  { files, update }: Upload,
  now: Date,
): Promise<PreparedReply> {
  const manifests = manifestsAmong(files.map(({ name }) => name));
  return inUploadFolder(async (folder) => {
    for (const { name, bytes } of files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, bytes, { mode: 0o600 });
    }
    await gatherFiles(
      folder,
      manifests.map((manifest) => path.join(folder, manifest)),
    );
    return await prepareFolder(actor, { folder, manifests, update }, now);
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

/** A folder that holds manifests and everything they name. */
export interface FilledFolder {
  readonly folder: string;
  /** Their paths in the folder. */
  readonly manifests: readonly string[];
  readonly update: boolean;
  /** The test all of it was made of; undefined of files that somebody dropped. */
  readonly assessmentId?: string;
}

/** Prepares and registers what a folder holds. @throws as `prepareUpload`. */
export async function prepareFolder(
  actor: Actor | undefined,
  { folder, manifests, update, assessmentId }: FilledFolder,
  now: Date,
): Promise<PreparedReply> {
  const files = manifests.map((manifest) => path.join(folder, manifest));
  await refuseTaken(files, update, folder).catch((error: unknown) => {
    throw withoutFolder(error, folder);
  });
  const ids = new Map<string, string>();
  const input = {
    manifests: files,
    out: packagesFolder(),
    update,
    within: folder,
    school: await findSchoolName(),
    placing: (made: readonly PreparedGroup[], place: () => Promise<void>) =>
      db.$transaction(
        async (tx) => {
          await insistStillFreeIn(tx, made, update);
          await place();
          for (const { exam_id, package: its, stayed } of made)
            ids.set(exam_id, await registerPackageIn(tx, actor, its, { assessmentId, stayed }));
        },
        { timeout: 60_000 },
      ),
  };
  const groups = await prepareExams({ ...input, missingAnswers: "leave" }, now).catch(
    (error: unknown) => {
      throw withoutFolder(error, folder);
    },
  );
  return {
    groups: await Promise.all(groups.map((group) => replyOf(group, ids.get(group.exam_id) ?? ""))),
  };
}

async function replyOf(group: PreparedGroup, id: string): Promise<PreparedReply["groups"][number]> {
  const { exam_id, date, pupils, questions, removed, stayed } = group;
  const [exam, is_practice, to_accept] = await Promise.all([
    examOfGroup(id),
    isPractice(id),
    countNeeded(id),
  ]);
  return {
    ...{ exam_id, date, pupils, questions, to_accept, exam, is_practice },
    ...{ removed: [...removed], stayed: [...stayed] },
  };
}

/**
 * Making passwords takes a while, in which somebody else may have launched a group, or prepared one of its name. Nobody
 * can from here on until the transaction ends.
 */
async function insistStillFreeIn(
  tx: Transaction,
  groups: readonly PreparedGroup[],
  update: boolean,
): Promise<void> {
  // In one order everywhere, so that two who prepare the same groups do not wait for each other.
  for (const { exam_id, date } of groups.toSorted((a, b) => (a.exam_id < b.exam_id ? -1 : 1)))
    await takeTurnIn(tx, exam_id, date);
  const there = await tx.examGroup.findMany({
    where: { OR: groups.map(({ exam_id, date }) => ({ slug: exam_id, date: dateOf(date) })) },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of there) await lockGroupIn(tx, id);
  const whys: FieldIssue[] = [];
  for (const { exam_id, date } of groups) {
    const why = await whyTaken(exam_id, date, update, tx);
    if (why !== undefined) whys.push(why);
  }
  insistNoneTaken(whys);
}

/**
 * What stands in the way of a whole group is said in the page's own words; where the files have faults too, together with
 * those, each at its place.
 */
async function refuseTaken(manifests: readonly string[], update: boolean, within: string) {
  const found = await Promise.all(manifests.map((manifest) => takenIn(manifest, update)));
  const taken = found.flat();
  if (taken.length === 0) return;
  const faults = await faultsOf(manifests, within);
  if (faults.length > 0)
    insistSound([
      ...faults,
      ...taken.map(({ file, line, why }) => ({ file, line, message: why.message })),
    ]);
  insistNoneTaken(taken.map(({ why }) => why));
}

function insistNoneTaken(issues: readonly FieldIssue[]): void {
  const [first, ...others] = issues;
  if (first === undefined) return;
  const message = others.length === 0 ? first.message : "Some of these groups are here already.";
  throw new AppError("conflict", `${message} Nothing was changed.`, { issues });
}

/** The groups of a manifest that cannot be prepared because of what is here. */
async function takenIn(file: string, update: boolean) {
  const { value, lineOf } = await readManifestFile(file);
  const taken = await Promise.all(
    value.map(async (group) => {
      const why = await whyTaken(group.exam_id, group.date, update);
      return why === undefined ? [] : [{ file, line: lineOf(group, "exam_id"), why }];
    }),
  );
  return taken.flat();
}

function manifestsAmong(names: readonly string[]): readonly string[] {
  const manifests = names.filter((name) => /\.ya?ml$/i.test(name));
  if (manifests.length > 0) return manifests;
  throw new AppError(
    "invalid",
    "None of these files is a manifest (a file that ends in .yaml), so nothing was prepared. Add it to them.",
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
