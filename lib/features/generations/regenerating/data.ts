import type { Generator } from "@/lib/core/generation/generator";
import { generatorNamed } from "@/lib/core/generation/generator";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import { db } from "@/lib/platform/db/client";

/** A question to be made anew, and the others of its lesson that the new one must not repeat. */
export interface SiblingQuestions {
  readonly documentId: string;
  readonly generationId: string | undefined;
  readonly generator: Generator;
  readonly question: Question;
  readonly others: readonly Question[];
}

/** @throws AppError "not-found" for another teacher's question, "conflict" for one written by hand. */
export async function findSiblings(
  teacherId: string,
  questionId: string,
): Promise<SiblingQuestions> {
  const row = await db.question.findFirst({
    where: { id: questionId, ownerId: teacherId },
    include: { generation: { select: { generator: true } }, versions: NEWEST },
  });
  if (row === null) throw new AppError("not-found", "This question is not there any more.");
  const { documentId, generationId, generation } = row;
  if (documentId === null) {
    throw new AppError(
      "conflict",
      "This question was written by hand: there is no lesson to make another from. Edit it instead.",
    );
  }
  const others = await db.question.findMany({
    where: { documentId, ownerId: teacherId, id: { not: questionId }, status: { not: "REJECTED" } },
    include: { versions: NEWEST },
  });
  return {
    documentId,
    generationId: generationId ?? undefined,
    generator: generatorNamed(generation?.generator ?? "") ?? "offline",
    question: toQuestion(row),
    others: others.map(toQuestion),
  };
}

const NEWEST = { orderBy: { number: "desc" }, take: 1 } as const;

function toQuestion(row: {
  type: string;
  versions: readonly Readonly<Record<string, unknown>>[];
}): Question {
  const columns: [string, unknown][] = Object.entries({ ...row.versions[0], type: row.type });
  const given = columns.filter(([, value]) => value !== null);
  return parse(questionSchema, Object.fromEntries(given), "A stored question");
}
