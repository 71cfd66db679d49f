import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { AppError } from "@/lib/core/kernel/app-error";
import { getTransfer } from "@/lib/features/exams/collecting/data";
import { collectGroup } from "@/lib/features/exams/collecting/mutations";
import type { Collected } from "@/lib/features/exams/collecting/types";
import { getNodePlace } from "@/lib/features/exams/groups/data";
import { resultsIn } from "@/lib/features/exams/importing/data";
import { importResults } from "@/lib/features/exams/importing/mutations";
import { tornDownAt, whatWent } from "@/lib/features/exams/tearing-down/data";
import { requestTearDown } from "@/lib/features/exams/tearing-down/mutations";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { needed, only, readArgs, UsageError } from "../usage";
import { expectedError } from "./expected-error";
import { groupsNamed, nameOfGroup } from "./group-name";
import { writeCombined, writeResults } from "./results-file";
import { insistWorker } from "./worker-runs";

const LOOK_AGAIN_MS = 100;
/** A group is gone five minutes after it was asked for at the latest; here we wait for one. */
const LONGEST_MS = 60_000;

/**
 * `exam collect PKG… --out PATH`: a folder, with a file for each group and one for all; a PATH that ends in .json is the
 * file of one group.
 */
export async function collect(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { out: { type: "string" } });
  const out = needed(values.out, "out");
  const groups = await groupsNamed(positionals);
  const isFolder = await isFolderFor(groups.length, out);
  const collected: Collected[] = [];
  const failed: AppError[] = [];
  for (const id of groups) {
    const outcome = await collectGroup(undefined, id).catch(expectedError);
    if (outcome instanceof AppError) failed.push(outcome);
    else collected.push(outcome);
    // One that still runs does not keep the others from being safe.
    if (outcome instanceof AppError && groups.length > 1)
      io.err(`${(await getNodePlace(id)).slug}: ${outcome.message}`);
  }
  if (collected.length > 0) await writeFiles(collected, out, isFolder);
  const [first] = failed;
  if (first !== undefined) throw first;
  io.out({ collected, out });
  return EXIT_DONE;
}

/** @throws UsageError where what is there already cannot take the results. */
async function isFolderFor(groups: number, out: string): Promise<boolean> {
  const there = await stat(out).catch(() => undefined);
  const isFile = there === undefined ? out.endsWith(".json") : !there.isDirectory();
  if (!isFile) return true;
  if (groups > 1 || !out.endsWith(".json"))
    throw new UsageError(
      `${out} is the name of a file. Give a folder, or for one group a file that ends in .json.`,
    );
  return false;
}

async function writeFiles(
  collected: readonly Collected[],
  out: string,
  isFolder: boolean,
): Promise<void> {
  const files: ExportFile[] = [];
  for (const { delivery_id } of collected) files.push((await getTransfer(delivery_id)).export);
  const [only] = files;
  if (!isFolder && only !== undefined) await writeResults(out, only);
  else await writeAll(out, files);
}

async function writeAll(folder: string, files: readonly ExportFile[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const file of files)
    await writeResults(path.join(folder, `${file.exam_id}@${file.date}.json`), file);
  await writeCombined(path.join(folder, "combined.json"), files);
}

/** `exam teardown PKG… [--discard EXAM_ID]` */
export async function tearDown(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { discard: { type: "string" } });
  const groups = await groupsNamed(positionals);
  if (values.discard !== undefined && groups.length > 1)
    throw new UsageError("--discard is for one group at a time.");
  await insistWorker();
  const before = new Date();
  for (const id of groups) await requestTearDown(undefined, id, values.discard);
  const gone = await Promise.all(groups.map((id) => waitUntilGone(id, before)));
  io.out({ torn_down: gone });
  return EXIT_DONE;
}

async function waitUntilGone(groupId: string, since: Date) {
  const until = Date.now() + LONGEST_MS;
  const named = { delivery_id: groupId, ...(await nameOfGroup(groupId)) };
  while (Date.now() < until) {
    const at = await tornDownAt(groupId);
    if (at !== undefined && at >= since)
      return { ...named, at: at.toISOString(), ...(await whatWent(groupId)) };
    await pause(LOOK_AGAIN_MS);
  }
  throw new AppError(
    "unavailable",
    "The group is not torn down yet: the worker that does it is busy, or does not run (npm start). It is queued.",
  );
}

/** `exam import FILE [--replace]` */
export async function importFile(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { replace: { type: "boolean" } });
  const name = only(positionals, "file");
  const text = await readFile(name, "utf8").catch((cause: unknown) => {
    throw new AppError("not-found", `${name} could not be opened.`, { cause });
  });
  const imported = [];
  for (const file of resultsIn(text, name))
    imported.push(await importResults(undefined, file, values.replace === true));
  io.out({ imported });
  return EXIT_DONE;
}
