import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { presentQuestion } from "@/lib/core/attempts/present-paper";
import { drawQuestions, seedOf } from "@/lib/core/exams/draw";
import type { DrawnPapers } from "@/lib/core/exams/drawn-papers";
import { drawnPapersSchema } from "@/lib/core/exams/drawn-papers";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { paperFormOf } from "@/lib/core/questions/paper-form";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { parseRichText } from "@/lib/core/rich-text/parse";
import { db } from "@/lib/platform/db/client";
import { runNodeProgram } from "@/lib/platform/exam-packages/node-program";
import { dayOf, getGroupKeys, insistExam, noGroup } from "../groups/data";
import { findFilledDatabase } from "../model-answers/data";
import type { GroupOnPaper, PaperQuestion, PrintedPaper, PrintedPicture } from "./types";

/**
 * A group's exam on paper: the questions each pupil drew, in the order and with the options as on the screen, and the
 * mark scheme of all of them.
 * @throws AppError "not-found"; "closed" where its questions are not here (any more).
 */
export async function getGroupOnPaper(groupId: string): Promise<GroupOnPaper> {
  await insistExam(groupId);
  const group = await db.examGroup.findUnique({
    where: { id: groupId },
    select: {
      ...{ slug: true, date: true, examId: true, title: true },
      exam: { select: { subject: true } },
      pupils: { orderBy: { displayName: "asc" } },
    },
  });
  if (group === null) throw noGroup();
  const { slug, title, examId, pupils } = group;
  const database = await findFilledDatabase(groupId);
  if (database === undefined)
    throw new AppError("closed", `The questions of ${slug} are not here (any more).`);
  const date = dayOf(group.date);
  const { databaseKey } = await getGroupKeys(groupId);
  const place = { examId: slug, date, deliveryId: groupId, databaseKey };
  const drawn = await drawnIn(database, place);
  const papers = pupils.map((pupil) => paperOf(drawn, pupil));
  const asked = new Set(papers.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return {
    ...{ examId, slug, title, subject: group.exam.subject, date, papers },
    introduction: drawn.exam.introduction,
    scheme: drawn.questions.flatMap((question, index) =>
      asked.has(question.id) ? [schemeQuestion(drawn, question, index + 1)] : [],
    ),
  };
}

/** Only the group's own program opens its database; it is given a copy, which goes at once. */
async function drawnIn(
  database: Uint8Array,
  place: Omit<Parameters<typeof runNodeProgram>[1], "databasePath">,
): Promise<DrawnPapers> {
  const folder = await mkdtemp(path.join(tmpdir(), "markwell-paper-"));
  try {
    const databasePath = path.join(folder, "exam.sqlite");
    await writeFile(databasePath, database, { mode: 0o600 });
    const printed = await runNodeProgram(["papers"], { ...place, databasePath });
    return parse(drawnPapersSchema, printed, "The questions of the group");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Sitter {
  readonly externalId: string;
  readonly displayName: string;
  readonly extraTimePercent: number;
}

/** Somebody who was added while the group runs is in its own database alone; the same names draw the same questions. */
function paperOf(drawn: DrawnPapers, pupil: Sitter): PrintedPaper {
  const { externalId, displayName: name, extraTimePercent } = pupil;
  const { exam, questions: bank } = drawn;
  const stored = drawn.papers.findLast(({ external_id: id }) => id === externalId);
  const sessionNumber = stored?.session_number ?? 1;
  const sitting = { examId: exam.examId, date: exam.date, externalId, sessionNumber };
  const questions =
    stored === undefined
      ? drawQuestions(bank, exam.numQuestions, exam.shuffle, sitting)
      : stored.question_ids.flatMap((id) => bank.find((question) => question.id === id) ?? []);
  return {
    ...{ externalId, name, sessionNumber },
    minutes: Math.round(exam.timeLimitMinutes * (1 + extraTimePercent / 100)),
    questions: questions.map((question, index) =>
      paperQuestion(drawn, question, index + 1, seedOf(sitting)),
    ),
  };
}

function paperQuestion(
  drawn: DrawnPapers,
  question: PackageQuestion,
  number: number,
  seed: string,
): PaperQuestion {
  const { id, type, points } = question;
  const pinned = { ...question, questionId: id, image: null };
  const arrangement = { seed, shuffleOptions: drawn.exam.shuffleOptions };
  const { content } = presentQuestion(pinned, number, arrangement);
  return {
    ...{ id, number, type, points, content },
    answerForm: paperFormOf(type, content),
    schemeNumber: drawn.questions.indexOf(question) + 1,
    // Its sentence or program is printed with where it is answered.
    prompt: parseRichText(question.prompt),
    picture: pictureOf(drawn, question),
    drawsPicture: questionTypeOf(type).needsPicture === true,
  };
}

function schemeQuestion(drawn: DrawnPapers, question: PackageQuestion, number: number) {
  const { id, type, points, content, key } = question;
  const prompt = parseRichText(question.prompt);
  return { id, number, type, points, content, key, prompt, picture: pictureOf(drawn, question) };
}

function pictureOf(
  { images }: DrawnPapers,
  { image }: PackageQuestion,
): PrintedPicture | undefined {
  const found = images.find(({ id }) => id === image?.id);
  if (image === null || found === undefined) return undefined;
  return { url: `data:${found.mediaType};base64,${found.base64}`, alt: image.alt };
}
