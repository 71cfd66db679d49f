import { openAsBlob } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import {
  createFromLesson,
  publishAssessment,
  saveAssessment,
} from "@/lib/features/assessments/mutations";
import { getSourceDocument } from "@/lib/features/documents/data";
import { addUpload } from "@/lib/features/documents/mutations";
import { listQuestions } from "@/lib/features/questions/data";
import { addQuestion } from "@/lib/features/questions/mutations";
import { acceptCleanQuestions, acceptQuestion } from "@/lib/features/questions/review/mutations";
import type { DemoPlan } from "./plans";

const LESSONS = "cli/demo/lessons";
const QUESTIONS = 12;
/** Year 8. */
const PUPIL_AGE = 12;

/**
 * A lesson's way to a published test, by the same steps a teacher takes: upload, generate without a model, add some by hand,
 * accept what the linter has nothing against, add a written question, publish.
 * @returns the assessment's id.
 */
export async function makeDemoTest(teacher: Actor, plan: DemoPlan, now: Date): Promise<string> {
  const documentId = await uploadLesson(teacher, plan);
  const document = await getSourceDocument(teacher.personId, documentId);
  const made = generateOffline(document, {
    count: QUESTIONS,
    types: [],
    instructions: "",
    pupilAge: PUPIL_AGE,
  });
  const generated = made.questions.map(({ lint: _, ...question }) => question);
  for (const [position, question] of [...generated, ...plan.byHand].entries()) {
    await addQuestion(teacher, { question, documentId, position });
  }
  await acceptCleanQuestions(teacher, documentId);
  await addWritten(teacher, plan, documentId);
  const assessmentId = await createFromLesson(teacher, documentId);
  await publish(teacher, plan, { assessmentId, documentId }, now);
  return assessmentId;
}

async function uploadLesson(teacher: Actor, { file, fileName }: DemoPlan): Promise<string> {
  const blob = await openAsBlob(path.resolve(LESSONS, file));
  const { lessons } = await addUpload(teacher, { body: blob.stream(), fileName });
  const [lesson] = lessons;
  if (lesson === undefined) throw new Error(`the demo lesson ${file} could not be read`);
  return lesson.id;
}

/** The written question rests on no words of the lesson; its teacher answers for it. */
async function addWritten(teacher: Actor, plan: DemoPlan, documentId: string): Promise<void> {
  const { questionId } = await addQuestion(teacher, {
    question: plan.written,
    documentId,
    position: QUESTIONS + plan.byHand.length,
  });
  await acceptQuestion(teacher, { questionId, version: 1, checkedAgainstLesson: true });
}

async function publish(
  teacher: Actor,
  plan: DemoPlan,
  { assessmentId, documentId }: { assessmentId: string; documentId: string },
  now: Date,
): Promise<void> {
  const accepted = (await listQuestions({ ownerId: teacher.personId, documentId })).filter(
    ({ status }) => status === "ACCEPTED",
  );
  await saveAssessment(teacher, {
    assessmentId,
    questionIds: accepted.map(({ id }) => id),
    settings: {
      title: plan.title,
      introduction: "",
      timeLimitMinutes: 30,
      shuffleQuestions: false,
      shuffleOptions: true,
      allowBack: true,
      feedbackTiming: "ON_HAND_IN",
    },
  });
  await publishAssessment(teacher, assessmentId, now);
}
