/** A class test with a question of every kind, made as a teacher makes one: a lesson, questions by hand, a test. */
import { readFile } from "node:fs/promises";
import type { APIRequestContext } from "playwright/test";
import { expect } from "playwright/test";
import pptxgen from "pptxgenjs";
import type { AskedQuestion } from "./every-type-questions";
import { everyQuestion } from "./every-type-questions";
import type { GivenTest } from "./given-test";
import { ask } from "./school-records";
import { callAction } from "./server-actions";
import { asker } from "./sign-in";

const PICTURE = "e2e/player/plant-cell.png";
const CLASS = "9A";

export interface EveryTypeTest {
  readonly title: string;
  readonly documentId: string;
  readonly assessmentId: string;
  /** In the order of the paper. */
  readonly questions: readonly AskedQuestion[];
}

/** Published, and given to nobody yet. */
export async function makeEveryTypeTest(baseURL: string, title: string): Promise<EveryTypeTest> {
  const teacher = await asker(baseURL, "teacher");
  const documentId = await uploadLesson(teacher, title);
  const questions = await everyQuestion(await pictureOf(documentId));
  const questionIds = await addAll(teacher, documentId, questions);
  const assessmentId = await callAction<string>(teacher, {
    page: `/teacher/lessons/${documentId}/questions`,
    name: "createFromLessonAction",
    input: { documentId },
  });
  const page = `/teacher/tests/${assessmentId}`;
  const settings = {
    ...{ title, introduction: "", timeLimitMinutes: null, allowBack: true },
    ...{ shuffleQuestions: false, shuffleOptions: true, feedbackTiming: "ON_HAND_IN" },
  };
  const saved = { assessmentId, settings, questionIds };
  await callAction(teacher, { page, name: "saveAssessmentAction", input: saved });
  await callAction(teacher, { page, name: "publishAssessmentAction", input: { assessmentId } });
  await teacher.dispose();
  return { title, documentId, assessmentId, questions };
}

/** The same, and class 9A can begin. */
export async function giveEveryTypeTest(
  baseURL: string,
  title: string,
): Promise<EveryTypeTest & GivenTest> {
  const made = await makeEveryTypeTest(baseURL, title);
  const teacher = await asker(baseURL, "teacher");
  const [group] = await ask<{ id: string }>(`select id from "Class" where name = $1`, [CLASS]);
  const [assignmentId = ""] = await callAction<string[]>(teacher, {
    page: `/teacher/tests/${made.assessmentId}`,
    name: "assignAction",
    input: {
      assessmentId: made.assessmentId,
      classIds: [group?.id],
      ...{ opensAt: null, closesAt: null },
    },
  });
  await teacher.dispose();
  return { ...made, assignmentId };
}

/** A lesson of one slide, with the picture that questions are asked on. */
async function uploadLesson(teacher: APIRequestContext, title: string): Promise<string> {
  const deck = new pptxgen();
  const slide = deck.addSlide();
  slide.addText(title, { x: 1, y: 0.5, w: 8, h: 1 });
  const picture = (await readFile(PICTURE)).toString("base64");
  slide.addImage({ data: `image/png;base64,${picture}`, x: 1, y: 2, w: 4, h: 3 });
  const response = await teacher.post("/api/documents", {
    headers: { "x-file-name": encodeURIComponent(`${title}.pptx`) },
    data: (await deck.write({ outputType: "nodebuffer" })) as Buffer,
  });
  expect(response.status(), await response.text()).toBe(201);
  const { lessons } = (await response.json()) as { lessons: { id: string }[] };
  return lessons[0]?.id ?? "";
}

async function pictureOf(documentId: string): Promise<string> {
  const [block] = await ask<{ fileId: string }>(
    `select "fileId" from "Block" where "documentId" = $1 and "fileId" is not null`,
    [documentId],
  );
  if (block === undefined) throw new Error("The lesson has no picture.");
  return block.fileId;
}

/** Each as the form for a new question sends it, and accepted. @returns their ids. */
async function addAll(
  teacher: APIRequestContext,
  documentId: string,
  questions: readonly AskedQuestion[],
): Promise<string[]> {
  const page = `/teacher/lessons/${documentId}/questions`;
  const ids: string[] = [];
  for (const { question } of questions) {
    const input = { documentId, question };
    const added = await callAction<{ id: string }>(teacher, {
      ...{ page, name: "addQuestionAction", input },
    });
    await callAction(teacher, {
      ...{ page, name: "acceptQuestionAction" },
      input: { questionId: added.id, version: 1, checkedAgainstLesson: true },
    });
    ids.push(added.id);
  }
  return ids;
}
