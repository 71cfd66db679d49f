import path from "node:path";
import { wordsToUse } from "@/lib/core/exams/model-answers/accepting";
import { withoutModelAnswer } from "@/lib/core/exams/question-bank";
import { AppError } from "@/lib/core/kernel/app-error";
import { issuesOf } from "@/lib/platform/exam-packages/file-problem";
import type { Drafts } from "@/lib/platform/exam-packages/model-answers";
import {
  draftAnswer,
  draftFor,
  readDrafts,
  signed,
  writeDrafts,
} from "@/lib/platform/exam-packages/model-answers";
import { PACKAGE_FILES, writePackages } from "@/lib/platform/exam-packages/package-folder";
import type { RosterChange } from "@/lib/platform/exam-packages/prepared-group";
import { fillPackage, textOf } from "@/lib/platform/exam-packages/prepared-group";
import { questionLines } from "@/lib/platform/exam-packages/read-bank-file";
import type { ReadGroup } from "@/lib/platform/exam-packages/sound-groups";
import { readGroups } from "@/lib/platform/exam-packages/sound-groups";
import type { PreparedGroup, PrepareInput } from "./types";

/**
 * Prepares every group of the manifests, or none: reads all they name, makes passwords, seeds each group's encrypted
 * database, writes slips. Needs neither server nor Postgres.
 * @throws AppError "invalid" listing every fault with file and line, and every question without a model answer where
 * those are refused.
 */
export async function prepareExams(
  input: PrepareInput,
  now: Date,
): Promise<readonly PreparedGroup[]> {
  const { manifests, out, update, within, school, placing = (_, place) => place() } = input;
  const read = await readGroups(manifests, out, update, within);
  const groups = await Promise.all(read.map((group) => withAnswers(group, input, now)));
  const changes = new Map<string, RosterChange>();
  const prepared = () => groups.map((group) => preparedGroup(group, out, changes));
  await writePackages(
    out,
    groups,
    ({ manifest: { exam_id } }) => exam_id,
    async (group, folder) => {
      if (group.drafts.length > 0) await writeDrafts(folder, group.drafts);
      changes.set(group.manifest.exam_id, await fillPackage(group, folder, { now, school }));
    },
    (place) => placing(prepared(), place),
  );
  return prepared();
}

function preparedGroup(
  { manifest: { exam_id, date }, bank, roster }: ReadGroup,
  out: string,
  changes: ReadonlyMap<string, RosterChange>,
): PreparedGroup {
  const folder = path.resolve(out, exam_id);
  return {
    ...{ exam_id, date, package: folder, slips: path.join(folder, PACKAGE_FILES.slips) },
    questions: bank.length,
    pupils: roster.length,
    ...(changes.get(exam_id) ?? { added: [], removed: [], stayed: [], late: [] }),
    to_accept: withoutModelAnswer(bank).length,
  };
}

/** Fills in the answers that were accepted, and drafts what is missing where that was asked for. */
async function withAnswers(
  group: ReadGroup,
  { out, missingAnswers }: PrepareInput,
  now: Date,
): Promise<ReadGroup> {
  if (group.missing.length === 0) return group;
  const there = await readDrafts(path.join(out, group.manifest.exam_id));
  const wanted = group.missing.map((index) => questionAt(group, index));
  const without = wanted.filter((question) => draftFor(there, textOf(question)) === undefined);
  if (without.length > 0 && missingAnswers === "refuse") throw await unanswered(group);
  const made: Drafts = [];
  if (missingAnswers === "draft")
    for (const question of without)
      made.push(await draftAnswer(question, group.manifest.lang, now));
  return filledIn(group, [...there, ...made]);
}

/** Nothing that nobody accepted stands in the bank. */
function filledIn(group: ReadGroup, drafts: Drafts): ReadGroup {
  const bank = group.bank.map((question, index) => {
    if (question.kind !== "dialogue" || !group.missing.includes(index)) return question;
    const draft = draftFor(drafts, textOf(question));
    const model_answer = wordsToUse(draft === undefined ? undefined : signed(draft));
    return { ...question, entry: { ...question.entry, model_answer } };
  });
  return { ...group, bank, drafts };
}

function questionAt({ bank }: ReadGroup, index: number) {
  const question = bank[index];
  if (question === undefined) throw new Error(`the bank has no question ${index}`);
  return question;
}

async function unanswered(group: ReadGroup): Promise<AppError> {
  const { missing, bankFile: file, manifest } = group;
  const lineOf = await questionLines(file);
  return new AppError(
    "invalid",
    `${manifest.exam_id}: these questions have no model answer, so nothing was prepared. Write them into the file; on the command line, --draft-answers has the model draft each.`,
    {
      issues: issuesOf(
        missing.map((index) => ({
          ...{ file, line: lineOf(index) },
          message: `question ${index + 1}, “${textOf(questionAt(group, index)).slice(0, 80)}”`,
        })),
      ),
    },
  );
}
