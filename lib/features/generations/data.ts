import type { Generator } from "@/lib/core/generation/generator";
import { generatorNamed } from "@/lib/core/generation/generator";
import type { PlacedQuestion } from "@/lib/core/generation/model/generate-with-model";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import { getLessonOf } from "@/lib/features/documents/data";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { reportSchema } from "./schema";
import type { GenerationProgress, GenerationState } from "./types";

const WITH_QUESTIONS = {
  questions: { select: { id: true, position: true }, orderBy: { position: "asc" } },
} as const satisfies Prisma.GenerationInclude;

/** @throws AppError "not-found", also for another teacher's run. */
export async function getGeneration(
  teacherId: string,
  generationId: string,
): Promise<GenerationProgress> {
  const row = await db.generation.findFirst({
    where: { id: generationId, requestedById: teacherId },
    include: WITH_QUESTIONS,
  });
  if (row === null) throw new AppError("not-found", "This run is not there any more.");
  return toProgress(row);
}

/** The runs over one lesson, newest first. */
export async function listGenerations(
  teacherId: string,
  documentId: string,
): Promise<GenerationProgress[]> {
  const rows = await db.generation.findMany({
    where: { documentId, requestedById: teacherId },
    include: WITH_QUESTIONS,
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  return rows.map(toProgress);
}

/** Whether somebody may watch a run: its own teacher. */
export async function mayWatchGeneration(personId: string, generationId: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/i.test(generationId)) return false;
  return (await db.generation.count({ where: { id: generationId, requestedById: personId } })) > 0;
}

/** A run as the job works on it. */
export interface GenerationWork {
  readonly id: string;
  readonly documentId: string;
  readonly teacherId: string;
  readonly generator: Generator;
  readonly count: number;
  readonly types: readonly string[];
  readonly instructions: string;
  readonly state: GenerationState;
  /** Age of the pupils the lesson is for. */
  readonly pupilAge: number;
  /** What an earlier run of the same job already made, with its places. */
  readonly made: readonly PlacedQuestion[];
}

/** @returns undefined when the run, or its lesson, was deleted meanwhile. */
export async function findWork(generationId: string): Promise<GenerationWork | undefined> {
  const row = await db.generation.findUnique({
    where: { id: generationId },
    include: {
      questions: { include: { versions: { orderBy: { number: "asc" }, take: 1 } } },
    },
  });
  if (row === null) return undefined;
  const lesson = { ownerId: row.requestedById, documentId: row.documentId };
  const { pupilAge } = await getLessonOf(lesson);
  return {
    id: row.id,
    pupilAge,
    documentId: row.documentId,
    teacherId: row.requestedById,
    generator: generatorNamed(row.generator) ?? "offline",
    count: row.requestedCount,
    types: row.types,
    instructions: row.instructions,
    state: stateOf(row.status),
    made: row.questions.flatMap(({ position, type, versions }) =>
      versions.map((version) => ({
        position,
        question: ofVersion(type, version),
      })),
    ),
  };
}

/** Every question of the lesson a run is about, whatever became of it, as it stands now. */
export async function listQuestionsOf({
  documentId,
  teacherId,
}: Pick<GenerationWork, "documentId" | "teacherId">): Promise<Question[]> {
  const rows = await db.question.findMany({
    where: { documentId, ownerId: teacherId },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  return rows.flatMap(({ type, versions }) => versions.map((version) => ofVersion(type, version)));
}

export async function isCancelRequested(generationId: string): Promise<boolean> {
  const row = await db.generation.findUnique({
    where: { id: generationId },
    select: { cancelRequestedAt: true },
  });
  return row === null || row.cancelRequestedAt !== null;
}

/** What was spent on the model since a moment: by everybody, by one person, or for one purpose. */
export async function spentSince(
  since: Date,
  of: { readonly personId?: string; readonly purpose?: string } = {},
): Promise<{ tokens: number; costMicros: bigint }> {
  const { _sum } = await db.modelCall.aggregate({
    where: { at: { gte: since }, ...of },
    _sum: { inputTokens: true, outputTokens: true, costMicros: true },
  });
  return {
    tokens: (_sum.inputTokens ?? 0) + (_sum.outputTokens ?? 0),
    costMicros: _sum.costMicros ?? 0n,
  };
}

type Row = Prisma.GenerationGetPayload<{ include: typeof WITH_QUESTIONS }>;

function toProgress(row: Row): GenerationProgress {
  return {
    id: row.id,
    documentId: row.documentId,
    generator: generatorNamed(row.generator) ?? "offline",
    state: stateOf(row.status),
    types: row.types,
    requestedCount: row.requestedCount,
    madeCount: row.madeCount,
    message: row.message ?? undefined,
    report: parse(reportSchema, row.report, "The report of a run"),
    questions: row.questions,
    createdAt: row.createdAt.toISOString(),
  };
}

function stateOf(status: Row["status"]): GenerationState {
  return status.toLowerCase() as GenerationState;
}

function ofVersion(type: string, version: Readonly<Record<string, unknown>>): Question {
  return parse(questionSchema, unnulled({ ...version, type }), "A stored question");
}

/** What a column has as null, a question leaves out. */
function unnulled(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
