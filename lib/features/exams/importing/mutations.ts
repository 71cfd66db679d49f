import type { Actor } from "@/lib/core/access/permissions";
import { untitled } from "@/lib/core/exams/exam-name";
import type {
  ExportFile,
  ExportPicture,
  ExportQuestion,
  ExportResult,
} from "@/lib/core/exams/export-file";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { movePlacesIn } from "@/lib/features/safeguarding/mutations";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { dateOf, ENDING, isDiscarded, lockGroupIn } from "../groups/data";
import { forgetGroupIn, takeTurnIn } from "../groups/mutations";
import { queueExamProgramsIn } from "../running/mutations";
import { placesOfGroup } from "../suggesting/data";
import { queueSuggestionsIn } from "../suggesting/mutations";
import { asJson } from "./schema";
import type { Imported } from "./types";

/**
 * Takes in results that another program wrote, for grading.
 * @throws AppError "conflict" when results of this exam and date are here and nothing was said of replacing them, or
 * while a group of that name has results of its own to collect.
 */
export async function importResults(
  actor: Actor | undefined,
  given: ExportFile,
  replace: boolean,
): Promise<Imported> {
  const file = storable(given);
  return await db.$transaction(
    async (tx) => {
      await takeTurnIn(tx, file.exam_id, file.date);
      const { groupId, replaced } = await placeIn(tx, file, replace);
      await storeResultsIn(tx, groupId, file);
      await recordEventIn(tx, actor, {
        action: replaced ? "exam.reimported" : "exam.imported",
        subjectType: "ExamGroup",
        subjectId: groupId,
        details: { exam: file.exam_id, date: file.date, results: file.results.length },
      });
      const { exam_id, date } = file;
      return { delivery_id: groupId, exam_id, date, results: file.results.length, replaced };
    },
    { timeout: 60_000 },
  );
}

async function placeIn(tx: Transaction, file: ExportFile, replace: boolean) {
  const place = { slug: file.exam_id, date: dateOf(file.date) };
  const known = await tx.examGroup.findUnique({
    where: { slug_date: place },
    select: { id: true },
  });
  if (known === null) return { groupId: await createGroupIn(tx, file), replaced: false };
  // Somebody may be launching it at this moment: read only what they have committed.
  await lockGroupIn(tx, known.id);
  const there = await tx.examGroup.findUniqueOrThrow({
    where: { id: known.id },
    select: { id: true, mode: true, ...ENDING },
  });
  if (isDiscarded(there)) {
    await forgetGroupIn(tx, there.id);
    return { groupId: await createGroupIn(tx, file), replaced: false };
  }
  if (there.mode === "PRACTICE")
    throw new AppError(
      "conflict",
      `${file.exam_id} of ${file.date} is a practice here, which has no results. Nothing was changed.`,
    );
  if (there.launchedAt !== null && there.collectedAt === null)
    throw new AppError(
      "conflict",
      `${file.exam_id} of ${file.date} was launched here and its results are not collected. Collect them instead.`,
    );
  const replaced = there._count.results > 0;
  if (replaced && !replace)
    throw new AppError(
      "conflict",
      `Results of ${file.exam_id} of ${file.date} are here already. Nothing was changed. Say --replace to put these in their place; marks given to the old ones go with them.`,
    );
  await tx.examResult.deleteMany({ where: { groupId: there.id } });
  await tx.examPicture.deleteMany({ where: { groupId: there.id } });
  await tx.examGroup.update({ where: { id: there.id }, data: { review: "IMPORTED" } });
  return { groupId: there.id, replaced };
}

/**
 * Gives results that were imported under the name of a group a name of their own, with all marks: groups could once be
 * launched with such results in them, and neither those nor what pupils wrote in the group may take the other's place.
 * @returns what they are called from now on; undefined: there are none.
 */
export async function moveImportedIn(
  tx: Transaction,
  groupId: string,
): Promise<string | undefined> {
  if ((await tx.examResult.count({ where: { groupId } })) === 0) return undefined;
  const { slug, date, examId, settings, review, exam } = await tx.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    include: { exam: { select: { subject: true } } },
  });
  const own = { id: newId(), slug: await freeSlugIn(tx, `${slug}-imported`, date) };
  const title = untitled(exam.subject, own.slug);
  await tx.examGroup.create({
    data: { ...own, examId, date, title, review, settings: asJson(settings) },
  });
  await tx.examResult.updateMany({ where: { groupId }, data: { groupId: own.id } });
  await tx.examPicture.updateMany({ where: { groupId }, data: { groupId: own.id } });
  await movePlacesIn(tx, placesOfGroup(groupId), placesOfGroup(own.id));
  await queueSuggestionsIn(tx, own.id);
  await queueExamProgramsIn(tx, own.id);
  return own.slug;
}

/** The name, or with the first number behind it that no group of that day has. */
async function freeSlugIn(tx: Transaction, slug: string, date: Date): Promise<string> {
  const like = { date, slug: { startsWith: slug } };
  const taken = await tx.examGroup.findMany({ where: like, select: { slug: true } });
  const names = new Set(taken.map((each) => each.slug));
  let [name, number] = [slug, 1];
  while (names.has(name)) {
    number += 1;
    name = `${slug}-${number}`;
  }
  return name;
}

async function createGroupIn(tx: Transaction, file: ExportFile): Promise<string> {
  const place = { subject: file.subject, date: dateOf(file.date) };
  const exam = await tx.exam.upsert({
    where: { subject_date: place },
    create: { id: newId(), ...place },
    update: {},
  });
  const group = await tx.examGroup.create({
    data: {
      id: newId(),
      examId: exam.id,
      slug: file.exam_id,
      date: place.date,
      title: untitled(file.subject, file.exam_id),
      settings: { promptVariant: file.prompt_variant, numQuestions: file.num_questions },
      review: "IMPORTED",
    },
  });
  return group.id;
}

/**
 * Keeps every pupil's questions and answers, each with the first version of its mark, and has scores suggested and
 * programs run.
 */
export async function storeResultsIn(
  tx: Transaction,
  groupId: string,
  file: ExportFile,
): Promise<void> {
  const results = file.results.map((result) => ({ id: newId(), result }));
  const pictures = await storePicturesIn(tx, groupId, file.pictures ?? []);
  const questions = results.flatMap(({ id, result }) =>
    result.questions.map((question, index) => ({
      row: { ...questionRow(id, question, index + 1), ...pictureOf(question, pictures) },
      question,
    })),
  );
  await tx.examResult.createMany({
    data: results.map(({ id, result }) => resultRow(id, groupId, result)),
  });
  await tx.examResultQuestion.createMany({ data: questions.map(({ row }) => row) });
  await tx.examMark.createMany({
    data: questions.map(({ row, question }) => markRow(row.id, question)),
  });
  await queueSuggestionsIn(tx, groupId);
  await queueExamProgramsIn(tx, groupId);
}

/** @returns the ids they are kept by, by their ids in the file: two groups may share those. */
async function storePicturesIn(
  tx: Transaction,
  groupId: string,
  pictures: readonly ExportPicture[],
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map(pictures.map((picture) => [picture.id, { id: newId(), picture }]));
  await tx.examPicture.createMany({
    data: [...kept.values()].map(({ id, picture }) => ({
      ...{ id, groupId, mediaType: picture.media_type },
      bytes: Buffer.from(picture.base64, "base64"),
    })),
  });
  return new Map([...kept].map(([inFile, { id }]) => [inFile, id]));
}

/** One that is not in the file is told by its words. */
function pictureOf({ picture }: ExportQuestion, kept: ReadonlyMap<string, string>) {
  if (picture === undefined) return {};
  return { pictureId: kept.get(picture.id) ?? null, pictureAlt: picture.alt };
}

function resultRow(id: string, groupId: string, result: ExportResult) {
  return {
    id,
    groupId,
    externalId: result.external_id,
    displayName: result.display_name,
    sessionNumber: result.session_number,
    status: result.status,
    startedAt: result.started_at,
    submittedAt: result.submitted_at,
  };
}

function questionRow(
  resultId: string,
  question: ExportQuestion,
  position: number,
): Prisma.ExamResultQuestionCreateManyInput & { id: string } {
  const { response } = question;
  return {
    id: newId(),
    resultId,
    position,
    text: question.text,
    ...(question.fingerprint === undefined ? {} : { fingerprint: question.fingerprint }),
    topic: question.topic,
    difficulty: question.difficulty,
    maxPoints: question.max_points,
    rubric: question.rubric,
    modelAnswer: question.model_answer,
    type: question.type ?? "dialogue",
    conversation: question.conversation,
    ...(response === undefined || response === null ? {} : { response: asJson(response) }),
    parts: asJson(question.parts ?? []),
    late: question.late === true,
    others: question.other_answers ?? [],
    ...toRunOf(question),
  };
}

/** Where the file says a score, nothing has to be run. */
function toRunOf({ score, to_run }: ExportQuestion) {
  if (to_run === undefined || typeof score === "number") return {};
  const { content = null, key = null } = to_run;
  return { toRun: asJson({ content, key }) };
}

/**
 * The first version of a mark. A rule's stands, unless the answer came late: that counts only if the teacher lets it. What
 * another program made of an answer is a suggestion here.
 */
function markRow(questionId: string, question: ExportQuestion): Prisma.ExamMarkCreateManyInput {
  const { score, llm_score, llm_feedback, late } = question;
  const base = { id: newId(), questionId, version: 1 };
  const ruled = score ?? (isUnanswered(question) ? 0 : null);
  if (ruled !== null && late === true)
    return { ...base, source: "AUTOMATIC", points: null, evidence: { wouldEarn: ruled } };
  if (ruled !== null || llm_score === null)
    return { ...base, source: "AUTOMATIC", points: ruled, comment: llm_feedback };
  const evidence = { elsewhere: { points: llm_score, feedback: llm_feedback ?? "" } };
  return { ...base, source: "IMPORTED", points: null, evidence };
}

/** Nothing was said, so there is nothing to judge. */
function isUnanswered({ conversation, response, llm_score }: ExportQuestion): boolean {
  const isEmpty = response === undefined || response === null;
  return conversation.length === 0 && isEmpty && llm_score === null;
}
