import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { scoreAskOf } from "@/lib/core/marking/exam-asks";
import { agreementOf, maySuggest } from "@/lib/core/marking/suggesting/agreement";
import { markOffline } from "@/lib/core/marking/suggesting/offline-marker";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { pool } from "@/lib/platform/db/pool";
import { programRunOf, WAITS_FOR_RUN } from "../../running/data";
import { listDecidedOf } from "../../suggesting/data";
import { ABSENT, candidateNumbers, getGradedExam, MARK_IN_FORCE, QUESTION_KEY } from "../data";
import { pictureOf } from "../pictures/data";
import { evidenceSchema, othersSchema, turnsSchema } from "../schema";
import { listExamQuestions } from "../sheet/data";
import type { DeskAnswer, ExamDesk, MarkEvidence, Turn } from "../types";

const answerRow = z.object({
  questionId: z.string(),
  resultId: z.string(),
  name: z.string(),
  group: z.string(),
  text: z.string(),
  rubric: z.string(),
  modelAnswer: z.string(),
  pictureId: z.nullable(z.string()),
  pictureAlt: z.nullable(z.string()),
  maxPoints: z.number(),
  conversation: turnsSchema,
  others: othersSchema,
  late: z.boolean(),
  waitsForRun: z.boolean(),
  notRun: z.nullable(z.string()),
  parts: z.array(z.unknown()),
  points: z.nullable(z.number()),
  comment: z.nullable(z.string()),
  source: z.nullable(z.string()),
  by: z.nullable(z.string()),
  version: z.int(),
  evidence: z.array(evidenceSchema),
});
type AnswerRow = z.infer<typeof answerRow>;

const ANSWERS = `select q.id as "questionId", r.id as "resultId", r."displayName" as name, g.slug as "group", q.text,
    q.rubric, q."modelAnswer", q."pictureId", q."pictureAlt", q."maxPoints"::float8 as "maxPoints", q.conversation, q.others, q.late,
    q."notRun", q.parts, ${WAITS_FOR_RUN} as "waitsForRun",
    m.points::float8 as points, m.comment, m.source::text as source, coalesce(m.version, 0) as version,
    (select p."givenName" || ' ' || p."familyName" from "Person" p where p.id = m."byId") as by,
    coalesce((select json_agg(evidence order by version) from "ExamMark" where "questionId" = q.id), '[]') as evidence
  from "ExamGroup" g
  join "ExamResult" r on r."groupId" = g.id and r.status <> '${ABSENT}'
  join "ExamResultQuestion" q on q."resultId" = r.id
  ${MARK_IN_FORCE}
  where g."examId" = $1 and ${QUESTION_KEY} = lower($2)`;

/**
 * Every answer to one question across the groups of its exam, those that wait first.
 * @param anonymous hides who is who. @throws AppError "not-found".
 */
export async function getExamDesk(
  examId: string,
  questionKey: string,
  anonymous: boolean,
): Promise<ExamDesk> {
  const exam = await getGradedExam(examId);
  const [questions, { rows }, numbers, decided] = await Promise.all([
    listExamQuestions(examId),
    pool.query(ANSWERS, [examId, questionKey]),
    candidateNumbers(examId),
    listDecidedOf(examId),
  ]);
  const answers = parse(z.array(answerRow), rows, "The answers");
  const question = questions.find(({ key }) => key === questionKey.toLowerCase());
  const [first] = answers;
  if (question === undefined || first === undefined)
    throw new AppError("not-found", "Nobody was asked this question in this exam.");
  const agreement = agreementOf(decided);
  const shown = maySuggest(agreement);
  const numbered = answers.map((row) => {
    const number = numbers.get(row.resultId) ?? 0;
    const name = anonymous ? `Candidate ${number}` : row.name;
    return { number, answer: deskAnswer(row, name, shown) };
  });
  return {
    ...{ exam, question, questions, agreement, suggestionsShown: shown },
    ...{ rubric: first.rubric, modelAnswer: first.modelAnswer },
    picture: pictureOf(answers.find(({ pictureId }) => pictureId !== null) ?? first),
    answers: numbered
      .sort((a, b) => isMarked(a.answer) - isMarked(b.answer) || a.number - b.number)
      .map(({ answer }) => answer),
  };
}

const isMarked = ({ points }: DeskAnswer): number => Number(points !== null);

function deskAnswer(row: AnswerRow, name: string, shown: boolean): DeskAnswer {
  const evidence: readonly MarkEvidence[] = row.evidence;
  const suggestion = suggestionFor(row, evidence);
  return {
    ...{ questionId: row.questionId, resultId: row.resultId, name, group: row.group },
    turns: turnsOf(row.conversation),
    others: row.others,
    late: row.late,
    run: programRunOf({ ...row, hasRun: evidence.some(({ ran }) => ran === true) }),
    wouldEarn: evidence.findLast(({ wouldEarn }) => wouldEarn !== undefined)?.wouldEarn ?? null,
    elsewhere: elsewhereOf(evidence, row.maxPoints),
    // A child at risk is said in any case.
    suggestion: shown || suggestion?.points === null ? suggestion : null,
    points: row.points,
    comment: row.comment ?? "",
    by: row.by ?? "",
    isDecided: row.source === "TEACHER",
    seenVersion: row.version,
  };
}

/** What is stored, or what the words of the mark scheme say as long as nothing is. */
function suggestionFor(row: AnswerRow, evidence: readonly MarkEvidence[]): Suggestion | null {
  const stored = evidence.findLast(({ suggestion }) => suggestion !== undefined)?.suggestion;
  if (stored !== undefined) return stored;
  if (row.rubric.trim() === "" || row.conversation.length === 0) return null;
  const { scheme, ...answer } = scoreAskOf(
    { ...row, max_points: row.maxPoints, model_answer: row.modelAnswer },
    { variant: "standard", lang: "en", names: [], pupilAge: 13 },
  );
  return markOffline(scheme, answer);
}

/** Another program may have written anything; a number that is no mark of this question is not offered. */
function elsewhereOf(evidence: readonly MarkEvidence[], most: number): DeskAnswer["elsewhere"] {
  const given = evidence.find(({ elsewhere }) => elsewhere !== undefined)?.elsewhere;
  if (given === undefined || given.points < 0 || given.points > most) return null;
  return given;
}

export function turnsOf(conversation: z.infer<typeof turnsSchema>): Turn[] {
  return conversation.map(({ role, content: words, at }) => ({
    by: role === "student" ? "pupil" : "examiner",
    words,
    at,
  }));
}
