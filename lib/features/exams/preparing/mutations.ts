import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Drafts } from "@/lib/platform/exam-packages/model-answers";
import { draftAnswer, readDrafts, writeDrafts } from "@/lib/platform/exam-packages/model-answers";
import { PACKAGE_FILES, writePackages } from "@/lib/platform/exam-packages/package-folder";
import { fillPackage, textOf } from "@/lib/platform/exam-packages/prepared-group";
import type { ReadGroup } from "@/lib/platform/exam-packages/sound-groups";
import { readGroups } from "@/lib/platform/exam-packages/sound-groups";
import type { PreparedGroup, PrepareInput } from "./types";

/**
 * Prepares every group of the manifests, or none: reads all they name, makes passwords, seeds each group's encrypted
 * database, writes slips. Needs neither server nor Postgres.
 * @throws AppError "invalid" listing every fault with file and line, and every question without a model answer.
 */
export async function prepareExams(
  { manifests, out, update, draftAnswers, within }: PrepareInput,
  now: Date,
): Promise<readonly PreparedGroup[]> {
  const read = await readGroups(manifests, out, update, within);
  const groups = await Promise.all(read.map((group) => withAnswers(group, out, draftAnswers)));
  const added = new Map<string, readonly string[]>();
  const folders = await writePackages(
    out,
    groups,
    ({ manifest: { exam_id } }) => exam_id,
    async (group, folder) => {
      if (group.drafts.length > 0) await writeDrafts(folder, group.drafts);
      added.set(group.manifest.exam_id, await fillPackage(group, folder, now));
    },
  );
  return groups.map((group, index) => ({
    exam_id: group.manifest.exam_id,
    date: group.manifest.date,
    package: folders[index] ?? "",
    slips: path.join(folders[index] ?? "", PACKAGE_FILES.slips),
    questions: group.bank.length,
    pupils: group.roster.length,
    added: added.get(group.manifest.exam_id) ?? [],
    to_accept: group.drafted.length,
  }));
}

type GroupWithAnswers = ReadGroup & { readonly drafts: Drafts };

/** Fills in model answers that were drafted before, and drafts the others where that was asked for. */
async function withAnswers(
  group: ReadGroup,
  out: string,
  mayDraft: boolean,
): Promise<GroupWithAnswers> {
  if (group.missing.length === 0) return { ...group, drafts: [] };
  const there = await readDrafts(path.join(out, group.manifest.exam_id));
  const wanted = group.missing.map((index) => questionAt(group, index));
  const without = wanted.filter((question) => draftOf(there, textOf(question)) === undefined);
  if (without.length > 0 && !mayDraft) throw unanswered(group);
  const made: Drafts = [];
  for (const question of without)
    made.push({
      text: textOf(question),
      model_answer: await draftAnswer(question, group.manifest.lang),
      accepted_by: "",
    });
  return filledIn(group, [...there, ...made]);
}

function filledIn(group: ReadGroup, drafts: Drafts): GroupWithAnswers {
  const bank = group.bank.map((question, index) => {
    if (question.kind !== "dialogue" || !group.missing.includes(index)) return question;
    const model_answer = draftOf(drafts, textOf(question))?.model_answer ?? "";
    return { ...question, entry: { ...question.entry, model_answer } };
  });
  const drafted = group.missing.filter((index) => {
    const draft = draftOf(drafts, textOf(questionAt(group, index)));
    return (draft?.accepted_by ?? "").trim() === "";
  });
  return { ...group, bank, drafted, drafts };
}

function draftOf(drafts: Drafts, text: string): Drafts[number] | undefined {
  return drafts.find((draft) => draft.text === text);
}

function questionAt({ bank }: ReadGroup, index: number) {
  const question = bank[index];
  if (question === undefined) throw new Error(`the bank has no question ${index}`);
  return question;
}

function unanswered(group: ReadGroup): AppError {
  const { missing, bankFile, manifest } = group;
  return new AppError(
    "invalid",
    `${manifest.exam_id}: these questions have no model answer, so nothing was prepared. Write them into the file; on the command line, --draft-answers has the model draft each.`,
    {
      issues: missing.map((index) => ({
        path: bankFile,
        message: `question ${index + 1}, “${textOf(questionAt(group, index)).slice(0, 80)}”`,
      })),
    },
  );
}
