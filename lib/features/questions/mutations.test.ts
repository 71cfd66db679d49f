import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import type { Question } from "@/lib/core/questions/question";
import { addDocuments } from "@/lib/features/documents/mutations";
import { db } from "@/lib/platform/db/client";
import { LESSON, RAM_QUESTION } from "@/test/a-lesson";
import { aTeacher } from "@/test/staff";
import { getQuestion, listQuestions } from "./data";
import { addQuestion, editQuestion, replaceQuestionIn } from "./mutations";
import { acceptCleanQuestions, acceptQuestion, rejectQuestion, undoTo } from "./review/mutations";
import { tryAnswer } from "./trying/data";

let teacher: Actor;
let other: Actor;
let documentId: string;

beforeAll(async () => {
  teacher = await aTeacher();
  other = await aTeacher();
  documentId = await aLesson();
});

async function aLesson(): Promise<string> {
  const file = {
    fileName: "m.pptx",
    sha256: "0".repeat(64),
    sizeBytes: 1,
    document: LESSON,
    pictures: [],
  };
  const [id = ""] = await addDocuments(teacher, [file]);
  return id;
}

const add = (changes: Partial<Question> = {}, of = documentId) =>
  addQuestion(teacher, { question: { ...RAM_QUESTION, ...changes }, documentId: of });
const now = (id: string) => getQuestion(teacher.personId, id);
const accept = (questionId: string, checkedAgainstLesson = false, version = 1) =>
  acceptQuestion(teacher, { questionId, version, checkedAgainstLesson });
const NOWHERE = { source: [{ address: "Slide 2, bullet 1", quote: "RAM is made of cheese" }] };
const TWO_RIGHT = {
  content: {
    v: 1,
    options: [
      { id: "a", text: "RAM" },
      { id: "b", text: "RAM" },
    ],
  },
};

describe("a question", () => {
  it("is stored with its findings and its event, and belongs to nobody else", async () => {
    const { questionId } = await add();
    expect(await now(questionId)).toMatchObject({
      status: "DRAFT",
      version: 1,
      acceptance: "ready",
      question: { prompt: RAM_QUESTION.prompt, key: { correct: "b" } },
    });
    const events = await db.auditEvent.findMany({ where: { subjectId: questionId } });
    expect(events).toMatchObject([{ action: "question.added", actorId: teacher.personId }]);
    await expect(getQuestion(other.personId, questionId)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("gets the real words beside its typed answer as ones never to accept", async () => {
    const rule = {
      ...{ accepted: [{ text: "mitosis", weight: 1 }], caseSensitive: false, typoTolerance: true },
      ...{ patterns: [], required: [], forbidden: [], neverAccept: [] },
    };
    const typed = { type: "text-input", content: { v: 1, size: "word" }, key: { v: 1, rule } };
    const { questionId } = await add(typed);
    const mark = (text: string) => tryAnswer(teacher.personId, questionId, { v: 1, text });
    expect(await mark("mitossis")).toMatchObject({ outcome: "correct" });
    expect(await mark("meiosis")).toMatchObject({ outcome: "incorrect" });
  });

  it("cannot rest on another teacher's lesson", async () => {
    const stolen = addQuestion(other, { question: RAM_QUESTION, documentId });
    await expect(stolen).rejects.toMatchObject({ code: "not-found" });
  });

  it("is refused whole when it cannot be read", async () => {
    const before = await db.question.count();
    await expect(add({ key: { v: 1 } })).rejects.toMatchObject({ code: "invalid" });
    await expect(add({ type: "crossword" })).rejects.toMatchObject({ code: "invalid" });
    expect(await db.question.count()).toBe(before);
  });

  it("gets a new version by an edit; the old one stays as it was", async () => {
    const { questionId, versionId } = await add();
    const question = { ...RAM_QUESTION, prompt: "Which memory is volatile?" };
    await editQuestion(teacher, { questionId, basedOn: 1, question });
    expect(await now(questionId)).toMatchObject({
      version: 2,
      question: { prompt: question.prompt },
    });
    const first = await db.questionVersion.findUniqueOrThrow({ where: { id: versionId } });
    expect(first.prompt).toBe(RAM_QUESTION.prompt);
    const late = editQuestion(teacher, { questionId, basedOn: 1, question: RAM_QUESTION });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    const foreign = editQuestion(other, { questionId, basedOn: 2, question });
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps its place and becomes a draft when it is made again", async () => {
    const { questionId } = await add();
    await accept(questionId);
    const question = { ...RAM_QUESTION, prompt: "What does RAM do without power?" };
    await db.$transaction((tx) => replaceQuestionIn(tx, teacher, { questionId, question }));
    expect(await now(questionId)).toMatchObject({ status: "DRAFT", version: 2 });
  });
});

describe("accepting", () => {
  it("takes one click for a clean question, and can be undone", async () => {
    const { questionId } = await add();
    const before = await accept(questionId);
    expect((await now(questionId)).status).toBe("ACCEPTED");
    await undoTo(teacher, [before]);
    expect((await now(questionId)).status).toBe("DRAFT");
  });

  it("asks for a look when the words are not found in the lesson", async () => {
    const { questionId } = await add(NOWHERE);
    expect((await now(questionId)).acceptance).toBe("look-first");
    await expect(accept(questionId)).rejects.toMatchObject({ code: "conflict" });
    await accept(questionId, true);
    expect((await now(questionId)).status).toBe("ACCEPTED");
  });

  it("takes one click for a teacher's own words, which name none of the lesson", async () => {
    const { questionId } = await add({ source: [] });
    expect(await now(questionId)).toMatchObject({ acceptance: "ready", isOwnWords: true });
    await accept(questionId);
    expect((await now(questionId)).status).toBe("ACCEPTED");
    const made = { questionId, question: { ...RAM_QUESTION, source: [] } };
    await db.$transaction((tx) => replaceQuestionIn(tx, teacher, made));
    expect((await now(questionId)).acceptance).toBe("look-first");
  });

  it("is refused over an error, whatever the teacher says", async () => {
    const { questionId } = await add(TWO_RIGHT);
    expect((await now(questionId)).acceptance).toBe("mend-first");
    await expect(accept(questionId, true)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is refused for a version the teacher has not seen, and for another's question", async () => {
    const { questionId } = await add();
    await editQuestion(teacher, {
      questionId,
      basedOn: 1,
      question: { ...RAM_QUESTION, points: 2 },
    });
    await expect(accept(questionId, false, 1)).rejects.toMatchObject({ code: "stale" });
    const foreign = acceptQuestion(other, { questionId, version: 2, checkedAgainstLesson: true });
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  });

  it("of all leaves out what needs a look, and undo takes all back", async () => {
    const lesson = await aLesson();
    const clean = await add({}, lesson);
    const doubtful = await add(NOWHERE, lesson);
    const rejected = await add({}, lesson);
    await rejectQuestion(teacher, rejected.questionId);
    const before = await acceptCleanQuestions(teacher, lesson);
    expect(before.map(({ questionId }) => questionId)).toEqual([clean.questionId]);
    const statuses = async () =>
      (await listQuestions({ ownerId: teacher.personId, documentId: lesson })).map((q) => q.status);
    expect(await statuses()).toEqual(["ACCEPTED", "DRAFT", "REJECTED"]);
    await undoTo(teacher, before);
    expect(await statuses()).toEqual(["DRAFT", "DRAFT", "REJECTED"]);
    expect(await now(doubtful.questionId)).toMatchObject({ status: "DRAFT" });
  });
});

describe("undo", () => {
  it("brings the words of an edit back as a version of their own", async () => {
    const { questionId } = await add();
    await accept(questionId);
    const question = { ...RAM_QUESTION, prompt: "Which memory is volatile?" };
    const { before } = await editQuestion(teacher, { questionId, basedOn: 1, question });
    await undoTo(teacher, [before]);
    expect(await now(questionId)).toMatchObject({
      status: "ACCEPTED",
      version: 3,
      question: { prompt: RAM_QUESTION.prompt },
    });
  });

  it("cannot be used to accept what has an error", async () => {
    const { questionId } = await add(TWO_RIGHT);
    const forged = undoTo(teacher, [{ questionId, status: "ACCEPTED", version: 1 }]);
    await expect(forged).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("trying an answer", () => {
  it("gives the mark a pupil would get, and keeps nothing", async () => {
    const { questionId } = await add();
    const mark = (option: string) => tryAnswer(teacher.personId, questionId, { v: 1, option });
    expect(await mark("b")).toMatchObject({ points: 1, outcome: "correct" });
    expect(await mark("a")).toMatchObject({ points: 0, outcome: "incorrect" });
    await expect(mark("not an id!")).rejects.toMatchObject({ code: "invalid" });
    await expect(tryAnswer(other.personId, questionId, {})).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
