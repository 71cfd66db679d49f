import path from "node:path";
import type { ManifestGroup, NamedFiles } from "@/lib/core/exams/manifest";
import { withoutModelAnswer } from "@/lib/core/exams/question-bank";
import { AppError } from "@/lib/core/kernel/app-error";
import type { FileProblem, ReadFile } from "./file-problem";
import { insistSound } from "./file-problem";
import { readContainerFile } from "./package-folder";
import type { SoundGroup } from "./prepared-group";
import { readBankFile } from "./read-bank-file";
import type { ReadManifestFile } from "./read-manifest-file";
import { readManifestFile } from "./read-manifest-file";
import { readRosterFile } from "./read-roster-file";

/** A group that was read, and the file its bank came from. */
export type ReadGroup = SoundGroup & { readonly bankFile: string };

/**
 * Reads manifests and everything they name.
 * @param out where packages are; with `update` what is there is gone on from
 * @param within the folder that nothing named may lie outside of
 * @throws AppError "invalid" listing every fault of every file, each with its line where there is one; "conflict" for
 * packages that are there when nothing was said of updating.
 */
export async function readGroups(
  manifests: readonly string[],
  out: string,
  update: boolean,
  within?: string,
): Promise<readonly ReadGroup[]> {
  const { groups, problems } = await readAll(manifests, within);
  insistSound(problems);
  return await allBefore(groups, out, update);
}

/** Every fault of manifests and of everything they name. */
export async function faultsOf(
  manifests: readonly string[],
  within: string,
): Promise<readonly FileProblem[]> {
  return (await readAll(manifests, within)).problems;
}

async function readAll(manifests: readonly string[], within: string | undefined) {
  const found = await Promise.all(manifests.map((file) => readManifest(file, within)));
  const groups = found.flatMap((each) => each.groups);
  const problems = found.flatMap((each) => each.problems);
  return { groups, problems: unique([...problems, ...inTwoManifests(groups)]) };
}

interface FoundGroup {
  readonly file: string;
  /** The line of its exam_id. */
  readonly line: number | undefined;
  readonly group: Omit<ReadGroup, "before">;
}

/** The groups of one manifest, and every fault of every file it names. */
async function readManifest(file: string, within: string | undefined) {
  const manifest = await readManifestFile(file);
  const { value, otherFiles, lineOf } = manifest;
  const naming: Naming = { file, within, lineOf };
  const read = await Promise.all(value.map((group) => readGroup(naming, group)));
  const others = await Promise.all(otherFiles.map((named) => readFiles(naming, named)));
  return {
    groups: read.map(
      ({ group }): FoundGroup => ({ file, line: lineOf(group.manifest, "exam_id"), group }),
    ),
    problems: [...manifest.problems, ...[...read, ...others].flatMap(({ problems }) => problems)],
  };
}

/** Packages lie side by side, each in a folder of its group's name. */
function inTwoManifests(groups: readonly FoundGroup[]): FileProblem[] {
  return groups.flatMap(({ file, line, group: { manifest } }, index) => {
    const first = groups
      .slice(0, index)
      .find((earlier) => earlier.group.manifest.exam_id === manifest.exam_id);
    if (first === undefined || first.file === file) return [];
    const message = `exam_id ${manifest.exam_id} stands in ${path.basename(first.file)} too.`;
    return [{ file, line, message }];
  });
}

/** A manifest that names files, and the folder that none of them may lie outside of. */
interface Naming extends Pick<ReadManifestFile, "lineOf"> {
  readonly file: string;
  readonly within: string | undefined;
}

/** Reads a file that an entry of a manifest names; nothing where it names none. */
async function readNamed<T>(
  { file, within, lineOf }: Naming,
  named: NamedFiles,
  setting: "questions" | "roster",
  read: (file: string) => Promise<ReadFile<readonly T[]>>,
): Promise<ReadFile<readonly T[]>> {
  const name = named[setting];
  if (name === undefined) return { value: [], problems: [] };
  const wanted = path.resolve(path.dirname(file), name);
  // Attack: an uploaded manifest names a file of the server, and its faults print what stands in it.
  if (within === undefined || wanted.startsWith(path.resolve(within) + path.sep))
    return await read(wanted);
  const message = `${name} is not among the files given.`;
  return { value: [], problems: [{ file, line: lineOf(named, setting), message }] };
}

/**
 * Reads both files of an entry, or of what is no group yet: whoever mends the manifest mends them in the same go. A
 * practice names no list, for whoever practises joins by themselves.
 */
async function readFiles(naming: Naming, named: NamedFiles) {
  const [bank, roster] = await Promise.all([
    readNamed(naming, named, "questions", readBankFile),
    readNamed(naming, named, "roster", readRosterFile),
  ]);
  return { bank, roster, problems: [...bank.problems, ...roster.problems] };
}

async function readGroup(naming: Naming, manifest: ManifestGroup) {
  const { bank, roster, problems } = await readFiles(naming, manifest);
  const asked = manifest.num_questions;
  if (bank.problems.length === 0 && bank.value.length < asked) {
    const message = `${manifest.exam_id}: num_questions asks for ${asked}; ${manifest.questions} holds ${bank.value.length}.`;
    problems.push({ file: naming.file, line: naming.lineOf(manifest, "num_questions"), message });
  }
  const group = {
    manifest,
    bank: bank.value,
    roster: roster.value,
    bankFile: path.resolve(path.dirname(naming.file), manifest.questions),
    missing: withoutModelAnswer(bank.value),
    drafts: [],
  };
  return { group, problems };
}

/** Two groups can share a bank; its faults are told once. */
function unique(problems: readonly FileProblem[]): readonly FileProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** What was prepared before of each group. @throws AppError "conflict" naming every group that is in the way. */
async function allBefore(groups: readonly FoundGroup[], out: string, update: boolean) {
  const found = await Promise.all(
    groups.map(async ({ group }) => ({ group, there: await before(group, out) })),
  );
  const reasons = found.flatMap(({ group, there }) => whyNot(group, there, out, update) ?? []);
  const [first, ...others] = reasons;
  if (first === undefined) return found.map(({ group, there }) => ({ ...group, before: there }));
  if (others.length === 0) throw new AppError("conflict", first);
  throw new AppError("conflict", "Some of these groups are here already. Nothing was changed.", {
    issues: reasons.map((message) => ({ path: out, message })),
  });
}

async function before({ manifest }: Pick<ReadGroup, "manifest">, out: string) {
  return await readContainerFile(path.join(out, manifest.exam_id)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  });
}

function whyNot(
  { manifest }: Pick<ReadGroup, "manifest">,
  there: ReadGroup["before"],
  out: string,
  update: boolean,
): string | undefined {
  const folder = path.join(out, manifest.exam_id);
  if (there === undefined) return undefined;
  if (!update)
    return `${folder} holds a prepared group already. Say --update to go on from it: every password and answer stays.`;
  if (there.exam.date === manifest.date) return undefined;
  return `${folder} holds ${manifest.exam_id} of ${there.exam.date}; the manifest says ${manifest.date}. Prepare it in another folder.`;
}
