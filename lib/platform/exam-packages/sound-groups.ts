import path from "node:path";
import type { ManifestGroup, NamedFiles } from "@/lib/core/exams/manifest";
import { withoutModelAnswer } from "@/lib/core/exams/question-bank";
import type { RosterPupil } from "@/lib/core/exams/roster";
import { AppError } from "@/lib/core/kernel/app-error";
import type { FileProblem, ReadFile } from "./file-problem";
import { insistSound } from "./file-problem";
import { readContainerFile } from "./package-folder";
import type { SoundGroup } from "./prepared-group";
import { readBankFile } from "./read-bank-file";
import { readManifestFile } from "./read-manifest-file";
import { readRosterFile } from "./read-roster-file";

/** A group that was read, and the file its bank came from. */
export type ReadGroup = SoundGroup & { readonly bankFile: string };

/**
 * Reads manifests and everything they name.
 * @param out where packages are; with `update` what is there is gone on from
 * @param within the folder that nothing named may lie outside of
 * @throws AppError "invalid" listing every fault of every file, each with its line; "conflict" for a package that is
 * there when nothing was said of updating.
 */
export async function readGroups(
  manifests: readonly string[],
  out: string,
  update: boolean,
  within?: string,
): Promise<readonly ReadGroup[]> {
  const found = await Promise.all(manifests.map((file) => readManifest(file, within)));
  const problems = found.flatMap((each) => each.problems);
  const groups = found.flatMap((each) => each.groups);
  insistSound(unique([...problems, ...inTwoManifests(groups)]));
  return await Promise.all(
    groups.map(async ({ group }) => ({ ...group, before: await before(group, out, update) })),
  );
}

interface FoundGroup {
  readonly file: string;
  readonly group: Omit<ReadGroup, "before">;
}

/** The groups of one manifest, and every fault of every file it names. */
async function readManifest(file: string, within: string | undefined) {
  const { value, otherFiles, problems } = await readManifestFile(file);
  if (within !== undefined)
    insistSound([...value, ...otherFiles].flatMap((named) => outside(file, named, within)));
  const read = await Promise.all(value.map((group) => readGroup(file, group)));
  const others = await Promise.all(otherFiles.map((named) => faultsOf(file, named)));
  return {
    groups: read.map(({ group }): FoundGroup => ({ file, group })),
    problems: [...problems, ...read.flatMap((each) => each.problems), ...others.flat()],
  };
}

/** Packages lie side by side, each in a folder of its group's name. */
function inTwoManifests(groups: readonly FoundGroup[]): FileProblem[] {
  return groups.flatMap(({ file, group: { manifest } }, index) => {
    const first = groups
      .slice(0, index)
      .find((earlier) => earlier.group.manifest.exam_id === manifest.exam_id);
    if (first === undefined || first.file === file) return [];
    const message = `exam_id ${manifest.exam_id} stands in ${path.basename(first.file)} too.`;
    return [{ file, line: undefined, message }];
  });
}

/** Attack: an uploaded manifest names a file of the server, and its faults print what stands in it. */
function outside(file: string, named: NamedFiles, within: string): FileProblem[] {
  const root = path.resolve(within) + path.sep;
  return [named.questions, named.roster]
    .filter((name) => name !== undefined)
    .filter((name) => !path.resolve(path.dirname(file), name).startsWith(root))
    .map((name) => ({ file, line: undefined, message: `${name} is not among the files given.` }));
}

/** Whoever practises joins by themselves. */
const NOBODY: ReadFile<readonly RosterPupil[]> = { value: [], problems: [] };

async function readGroup(manifestFile: string, manifest: ManifestGroup) {
  const beside = (name: string) => path.resolve(path.dirname(manifestFile), name);
  const bankFile = beside(manifest.questions);
  const [bank, roster] = await Promise.all([
    readBankFile(bankFile),
    manifest.roster === undefined ? NOBODY : readRosterFile(beside(manifest.roster)),
  ]);
  const problems: FileProblem[] = [...bank.problems, ...roster.problems];
  const asked = manifest.num_questions;
  if (bank.problems.length === 0 && bank.value.length < asked) {
    const message = `${manifest.exam_id}: num_questions asks for ${asked}; ${manifest.questions} holds ${bank.value.length}.`;
    problems.push({ file: manifestFile, line: undefined, message });
  }
  const missing = withoutModelAnswer(bank.value);
  const group = {
    manifest,
    bank: bank.value,
    roster: roster.value,
    bankFile,
    missing,
    drafts: [],
  };
  return { group, problems };
}

/** Of the files of an entry that has faults itself: whoever mends the one mends the others in the same go. */
async function faultsOf(
  manifest: string,
  { questions, roster }: NamedFiles,
): Promise<readonly FileProblem[]> {
  const beside = (name: string) => path.resolve(path.dirname(manifest), name);
  const read = await Promise.all([
    ...(questions === undefined ? [] : [readBankFile(beside(questions))]),
    ...(roster === undefined ? [] : [readRosterFile(beside(roster))]),
  ]);
  return read.flatMap(({ problems }) => problems);
}

/** Two groups can share a bank; its faults are told once. */
function unique(problems: readonly FileProblem[]): readonly FileProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function before({ manifest }: Pick<ReadGroup, "manifest">, out: string, update: boolean) {
  const folder = path.join(out, manifest.exam_id);
  const there = await readContainerFile(folder).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  });
  if (there === undefined) return undefined;
  if (!update)
    throw new AppError(
      "conflict",
      `${folder} holds a prepared group already. Say --update to go on from it: every password and answer stays.`,
    );
  if (there.exam.date === manifest.date) return there;
  throw new AppError(
    "conflict",
    `${folder} holds ${manifest.exam_id} of ${there.exam.date}; the manifest says ${manifest.date}. Prepare it in another folder.`,
  );
}
