import { AppError } from "@/lib/core/kernel/app-error";
import { sumPoints } from "@/lib/core/kernel/points";
import { drawingsIn } from "@/lib/core/marking/drawings-in";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import { questionText } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { getAssignmentHead } from "../data";
import type { PaperAnswer, PaperPage } from "../types";

const WHOLE = {
  pupil: { include: { person: true } },
  questions: { include: { version: true }, orderBy: { position: "asc" } },
  answers: true,
  marks: true,
  log: { where: { kind: "late-save" }, take: 1, select: { position: true } },
} as const satisfies Prisma.AttemptInclude;

type Whole = Prisma.AttemptGetPayload<{ include: typeof WHOLE }>;
type Pinned = Whole["questions"][number];

/** One pupil's paper, in the order that pupil met it. @throws AppError "not-found" for another teacher's pupil. */
export async function getPaperPage(
  teacherId: string,
  attemptId: string,
  now: Date,
): Promise<PaperPage> {
  const attempt = await db.attempt.findFirst({
    where: {
      id: attemptId,
      assignment: { class: { teachers: { some: { personId: teacherId } } } },
    },
    include: WHOLE,
  });
  if (attempt === null) throw new AppError("not-found", "This paper is not one of your pupils'.");
  const answers = attempt.questions.map((pinned) => paperAnswer(pinned, attempt));
  const marked = attempt.marks.flatMap(({ points }) =>
    points === null ? [] : [points.toNumber()],
  );
  return {
    assignment: await getAssignmentHead(teacherId, attempt.assignmentId, now),
    attemptId,
    late: lateStanding(attempt),
    pupilName: `${attempt.pupil.person.givenName} ${attempt.pupil.person.familyName}`,
    submittedAt: attempt.submittedAt?.toISOString(),
    terminationReason: attempt.terminationReason ?? undefined,
    points: attempt.marks.length === 0 ? undefined : sumPoints(marked),
    maxPoints: sumPoints(answers.map(({ maxPoints }) => maxPoints)),
    answers,
  };
}

/** The log knows every late save; the answers show only those that stand. */
function lateStanding({ lateAccepted, log, submittedAt }: Whole): PaperPage["late"] {
  if (lateAccepted !== null) return lateAccepted ? "accepted" : "left-out";
  return submittedAt !== null && log.length > 0 ? "undecided" : "none";
}

function paperAnswer({ version, position }: Pinned, attempt: Whole): PaperAnswer {
  const answer = attempt.answers.find(({ questionVersionId }) => questionVersionId === version.id);
  const mark = attempt.marks.find(({ questionVersionId }) => questionVersionId === version.id);
  const type = questionTypeOf(version.type);
  const content = type.content.read(version.content, "The question");
  const model = type.modelResponse(content, type.key.read(version.key, "The answer key"));
  const given =
    answer === undefined
      ? type.emptyResponse(content)
      : type.response.read(answer.response, "A stored answer");
  return {
    versionId: version.id,
    number: position + 1,
    prompt: questionText(version),
    answer: answerInWords(type, content, given),
    modelAnswer: model === undefined ? undefined : answerInWords(type, content, model),
    points: mark === undefined ? undefined : (mark.points?.toNumber() ?? null),
    maxPoints: version.points,
    outcome: mark?.outcome ?? "",
    comment: mark?.comment ?? "",
    savedAt: answer?.savedAt.toISOString(),
    late: answer?.late ?? false,
    hasOther: answer?.hasOther ?? false,
    hintUsed: answer?.hintUsed ?? false,
    drawings: drawingsIn(mark?.parts),
  };
}
