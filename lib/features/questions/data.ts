import * as z from "zod/mini";
import { excerptsOf } from "@/lib/core/documents/excerpt";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { AUTHOR_ORDER } from "@/lib/core/kernel/seeded-order";
import { acceptanceOf } from "@/lib/core/questions/acceptance";
import { findingSchema } from "@/lib/core/questions/finding";
import { asksForALook } from "@/lib/core/questions/lint/grounding-rules";
import { paperFormOf } from "@/lib/core/questions/paper-form";
import type { Question } from "@/lib/core/questions/question";
import { feedbackSchema, sourceSpanSchema } from "@/lib/core/questions/question";
import { questionLine } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { tagsWithoutDraft } from "@/lib/core/questions/rough-draft";
import { parseRichText } from "@/lib/core/rich-text/parse";
import { getLessonBlocks } from "@/lib/features/documents/data";
import type { LessonBlock } from "@/lib/features/documents/types";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { AcceptedQuestion, PupilPreview, ReviewQuestion } from "./types";

const WITH_NEWEST = {
  versions: { orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.QuestionInclude;

/** A question with the one version that counts. */
export type QuestionRow = Prisma.QuestionGetPayload<{ include: typeof WITH_NEWEST }>;
export type VersionRow = Prisma.QuestionVersionGetPayload<object>;

/** A lesson's questions in the order they were made; each keeps its place when it is regenerated. */
export async function listQuestions(of: {
  readonly ownerId: string;
  readonly documentId: string;
}): Promise<ReviewQuestion[]> {
  const rows = await db.question.findMany({
    where: of,
    include: WITH_NEWEST,
    orderBy: [{ generationId: "asc" }, { position: "asc" }, { id: "asc" }],
  });
  const blocks = rows.length === 0 ? [] : await getLessonBlocks(of);
  return rows.map((row) => toReviewQuestion(row, blocks));
}

/** @throws AppError "not-found", also for another teacher's question. */
export async function getQuestion(ownerId: string, questionId: string): Promise<ReviewQuestion> {
  const row = await db.question.findFirst({
    where: { id: questionId, ownerId },
    include: WITH_NEWEST,
  });
  if (row === null) throw new AppError("not-found", "This question is not there any more.");
  const { documentId } = row;
  const blocks = documentId === null ? [] : await getLessonBlocks({ ownerId, documentId });
  return toReviewQuestion(row, blocks);
}

/** Every accepted question of a teacher, newest lesson first: what an assessment can be made of. */
export async function listAcceptedQuestions(ownerId: string): Promise<AcceptedQuestion[]> {
  const rows = await db.question.findMany({
    where: { ownerId, status: "ACCEPTED" },
    include: { ...WITH_NEWEST, document: { select: { id: true, title: true } } },
    orderBy: [{ documentId: "desc" }, { generationId: "asc" }, { position: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map((row) => ({ ...toReviewQuestion(row), lesson: row.document ?? undefined }));
}

/** A version's row as the question it holds. */
export function questionOfVersion(row: VersionRow): Question {
  return {
    type: row.type,
    prompt: row.prompt,
    ...(row.imageFileId === null
      ? {}
      : { image: { file: row.imageFileId, alt: row.imageAlt ?? "" } }),
    ...optional("topic", row.topic),
    ...optional("objective", row.objective),
    difficulty: row.difficulty,
    points: row.points,
    timeEstimateSeconds: row.timeEstimateSeconds,
    ...optional("hint", row.hint),
    ...optional("scaffold", row.scaffold),
    feedback: parse(feedbackSchema, row.feedback, "The feedback"),
    tags: row.tags,
    source: parse(z.array(sourceSpanSchema), row.source, "The source"),
    content: row.content,
    key: row.key,
  };
}

function optional<Name extends string>(name: Name, value: string | null) {
  return value === null ? {} : ({ [name]: value } as Record<Name, string>);
}

/** A row with its version as its teacher reviews it. */
export function toReviewQuestion(
  row: QuestionRow,
  blocks: readonly LessonBlock[] = [],
): ReviewQuestion {
  const version = row.versions[0];
  if (version === undefined) throw new Error(`question ${row.id} has no version`);
  const stored = questionOfVersion(version);
  const found = parse(z.array(findingSchema), version.lint, "The findings");
  // Who accepts a rough draft has looked at it, which is all that finding asks for.
  const isAccepted = row.status === "ACCEPTED";
  const findings = isAccepted ? found.filter((one) => !asksForALook(one)) : found;
  const question = isAccepted ? { ...stored, tags: tagsWithoutDraft(stored) } : stored;
  return {
    id: row.id,
    versionId: version.id,
    version: version.number,
    status: row.status,
    generationId: row.generationId ?? undefined,
    isOwnWords: row.generationId === null && question.source.length === 0,
    question,
    findings,
    acceptance: acceptanceOf(findings),
    preview: previewOf(question),
    excerpts: excerptsOf(blocks, question.source),
  };
}

function previewOf(question: Question): PupilPreview {
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  return {
    prompt: parseRichText(question.prompt),
    line: questionLine(question),
    hint: question.hint === undefined ? undefined : parseRichText(question.hint),
    answerForm: type.answerForm(content),
    paperForm: paperFormOf(question.type, content),
    typeLabel: type.label,
    drawsPicture: type.needsPicture === true,
    // Places of a picture are numbered as pupils will see them.
    content: type.present(content, AUTHOR_ORDER),
  };
}
