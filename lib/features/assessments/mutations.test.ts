import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { assign, unassign } from "@/lib/features/assignments/mutations";
import { addDocuments } from "@/lib/features/documents/mutations";
import { addQuestion, editQuestion } from "@/lib/features/questions/mutations";
import { acceptQuestion } from "@/lib/features/questions/review/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { LESSON, RAM_QUESTION } from "@/test/a-lesson";
import { aClassOf, aPupil, aTeacher } from "@/test/staff";
import { getAssessment, listAssessments } from "./data";
import {
  copyAssessment,
  createAssessment,
  createFromLesson,
  publishAssessment,
  saveAssessment,
  unpublishAssessment,
} from "./mutations";

const NOW = new Date("2026-11-23T09:00:00Z");
const SETTINGS = {
  title: "Memory check",
  introduction: "",
  timeLimitMinutes: 20,
  shuffleQuestions: true,
  shuffleOptions: true,
  allowBack: true,
  feedbackTiming: "ON_HAND_IN" as const,
};

let teacher: Actor;
let other: Actor;
let documentId: string;

beforeAll(async () => {
  teacher = await aTeacher();
  other = await aTeacher();
  const file = {
    fileName: "m.pptx",
    sha256: "0".repeat(64),
    sizeBytes: 1,
    document: LESSON,
    pictures: [],
  };
  [documentId = ""] = await addDocuments(teacher, [file]);
});

async function aQuestion(accepted = true, prompt = RAM_QUESTION.prompt): Promise<string> {
  const { questionId } = await addQuestion(teacher, {
    question: { ...RAM_QUESTION, prompt },
    documentId,
  });
  if (accepted)
    await acceptQuestion(teacher, { questionId, version: 1, checkedAgainstLesson: false });
  return questionId;
}

async function aDraft(questionIds: string[]): Promise<string> {
  return createAssessment(teacher, { title: "Memory check", questionIds });
}

async function aPublished(): Promise<string> {
  const id = await aDraft([await aQuestion()]);
  await publishAssessment(teacher, id, NOW);
  return id;
}

const give = (
  assessmentId: string,
  classIds: string[],
  times: { opensAt?: string; closesAt?: string } = {},
) =>
  assign(
    teacher,
    { assessmentId, classIds, opensAt: times.opensAt ?? null, closesAt: times.closesAt ?? null },
    NOW,
  );

describe("assembling", () => {
  it("takes a lesson's accepted questions in order and can be saved in another", async () => {
    const [one, , two] = [
      await aQuestion(),
      await aQuestion(false),
      await aQuestion(true, "Which memory is volatile?"),
    ];
    const id = await createFromLesson(teacher, documentId);
    const made = await getAssessment(teacher.personId, id);
    expect(made.settings.title).toBe("Memory");
    expect(made.questions.map((q) => q.id)).toEqual([one, two]);
    await saveAssessment(teacher, {
      assessmentId: id,
      settings: SETTINGS,
      questionIds: [two, one],
    });
    const saved = await getAssessment(teacher.personId, id);
    expect(saved.settings).toEqual(SETTINGS);
    expect(saved.questions.map((q) => q.id)).toEqual([two, one]);
  });

  it("tells a second test of one lesson from the first, for this teacher, and a second copy too", async () => {
    await aQuestion();
    const titleOf = async (id: string) =>
      (await getAssessment(teacher.personId, id)).settings.title;
    const [first, second] = await Promise.all([
      createFromLesson(teacher, documentId),
      createFromLesson(teacher, documentId),
    ]);
    const titles = [await titleOf(first), await titleOf(second)];
    expect(new Set(titles).size).toBe(2);
    expect(titles).toContainEqual(expect.stringMatching(/^Memory \(\d\)$/));
    const copies = [await copyAssessment(teacher, first), await copyAssessment(teacher, first)];
    const [copied, again] = await Promise.all(copies.map(titleOf));
    expect(again).toBe(`${copied} (2)`);
  });

  it("takes nobody else's questions, and shows nobody else's test", async () => {
    const mine = await aQuestion();
    const stolen = createAssessment(other, { title: "Mine", questionIds: [mine] });
    await expect(stolen).rejects.toMatchObject({ code: "not-found" });
    const id = await aDraft([mine]);
    await expect(getAssessment(other.personId, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(publishAssessment(other, id, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(await listAssessments(other.personId)).toEqual([]);
  });
});

describe("publishing", () => {
  it("refuses an empty test and a question nobody accepted, by its number", async () => {
    await expect(publishAssessment(teacher, await aDraft([]), NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    const id = await aDraft([await aQuestion(), await aQuestion(false)]);
    await expect(publishAssessment(teacher, id, NOW)).rejects.toMatchObject({
      message: expect.stringContaining("question 2"),
    });
  });

  it("pins the questions as they stand now, and closes the test to changes", async () => {
    const questionId = await aQuestion();
    const id = await aDraft([questionId]);
    const edit = (basedOn: number, prompt: string) =>
      editQuestion(teacher, { questionId, basedOn, question: { ...RAM_QUESTION, prompt } });
    await edit(1, "Which memory is volatile?");
    await publishAssessment(teacher, id, NOW);
    await edit(2, "Which memory needs power?");
    const { questions } = await getAssessment(teacher.personId, id);
    expect(questions[0]?.question.prompt).toBe("Which memory is volatile?");
    const late = saveAssessment(teacher, { assessmentId: id, settings: SETTINGS, questionIds: [] });
    await expect(late).rejects.toMatchObject({ code: "closed" });
  });

  it("can be undone until a class has the test; a copy can always be changed", async () => {
    const id = await aPublished();
    await unpublishAssessment(teacher, id);
    expect((await getAssessment(teacher.personId, id)).status).toBe("DRAFT");
    await publishAssessment(teacher, id, NOW);
    await give(id, [await aClassOf(teacher, "7A")]);
    await expect(unpublishAssessment(teacher, id)).rejects.toMatchObject({ code: "conflict" });
    const copy = await getAssessment(teacher.personId, await copyAssessment(teacher, id));
    expect(copy).toMatchObject({ status: "DRAFT", questions: [{ question: { points: 1 } }] });
  });
});

describe("assigning", () => {
  it("gives a published test to the teacher's own classes, once each", async () => {
    const [id, classId] = [await aPublished(), await aClassOf(teacher, "7B")];
    await give(id, [classId], { closesAt: "2026-11-23T15:00:00Z" });
    const { assignments } = await getAssessment(teacher.personId, id);
    expect(assignments).toMatchObject([{ className: "7B", opensAt: NOW }]);
    await expect(give(id, [classId])).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses drafts, other people's classes and times that leave no time; nothing is half done", async () => {
    const [own, foreign] = [await aClassOf(teacher, "7C"), await aClassOf(other, "7D")];
    const draft = await aDraft([await aQuestion()]);
    await expect(give(draft, [own])).rejects.toMatchObject({ code: "conflict" });
    const id = await aPublished();
    await expect(give(id, [own, foreign])).rejects.toMatchObject({ code: "not-found" });
    await expect(give(id, [own], { closesAt: "2026-11-23T08:00:00Z" })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "closesAt" }],
    });
    expect((await getAssessment(teacher.personId, id)).assignments).toEqual([]);
  });

  it("can be taken back until a pupil starts", async () => {
    const [id, classId, pupil] = [
      await aPublished(),
      await aClassOf(teacher, "7E"),
      await aPupil(),
    ];
    const [assignmentId = ""] = await give(id, [classId]);
    await expect(unassign(other, assignmentId)).rejects.toMatchObject({ code: "not-found" });
    await db.attempt.create({
      data: {
        id: newId(),
        assignmentId,
        pupilId: pupil.personId,
        seed: "s",
        startedAt: NOW,
        logHash: new Uint8Array(32),
      },
    });
    await expect(unassign(teacher, assignmentId)).rejects.toMatchObject({ code: "conflict" });
    await db.attempt.deleteMany({ where: { assignmentId } });
    await unassign(teacher, assignmentId);
    expect((await getAssessment(teacher.personId, id)).assignments).toEqual([]);
  });
});
