import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import type { Actor } from "@/lib/core/access/permissions";
import { groupName } from "@/lib/core/exams/group-name";
import { AppError } from "@/lib/core/kernel/app-error";
import { openPicture } from "@/lib/platform/files/picture-store";
import { whoPractises } from "../practising/data";
import { inUploadFolder, prepareFolder } from "../uploading/mutations";
import type { PreparedReply } from "../uploading/schema";
import type { ExamClass, ExamTest } from "./data";
import { getExamClasses, getExamTest } from "./data";
import type { ComposeExam } from "./schema";

const MANIFEST = "manifest.yaml";
export const QUESTIONS = "questions.json";

/**
 * Prepares an exam of a published test, with a group for each class: writes the manifest, questions, pictures and
 * rosters that somebody would have written by hand, and prepares those.
 * @throws AppError "invalid" naming the field, "not-found", or as `prepareUpload`.
 */
export async function composeExam(
  actor: Actor,
  input: ComposeExam,
  now: Date,
): Promise<PreparedReply> {
  const [test, classes] = await Promise.all([
    getExamTest(input.assessmentId),
    getExamClasses(input.classIds),
  ]);
  insistFits(input, test, classes);
  const practised = await whoPractises(input.assessmentId);
  if (practised !== undefined) throw fieldFault("assessmentId", practised);
  return await inUploadFolder(async (folder) => {
    await writeQuestions(folder, test);
    const exams = classes.map((each) => entryOf(input, test, each));
    // JSON is YAML too.
    await writeFile(path.join(folder, MANIFEST), JSON.stringify({ exams }, null, 2));
    for (const each of classes)
      await writeFile(path.join(folder, rosterFile(each)), rosterOf(each, input.arrangements));
    const { update, assessmentId } = input;
    return await prepareFolder(actor, { folder, manifests: [MANIFEST], update, assessmentId }, now);
  });
}

function insistFits(
  { numQuestions }: ComposeExam,
  { questions }: ExamTest,
  classes: readonly ExamClass[],
): void {
  if (numQuestions > questions.length)
    throw fieldFault("numQuestions", `This test holds ${questions.length} questions.`);
  const empty = classes.find(({ pupils }) => pupils.length === 0);
  if (empty !== undefined)
    throw fieldFault("classIds", `Nobody is in ${empty.name}. Leave it out, or add its pupils.`);
  const nameless = classes.flatMap(({ pupils }) =>
    pupils.filter(({ username }) => username === undefined),
  );
  if (nameless.length > 0)
    throw fieldFault(
      "classIds",
      `These pupils have no user name to sign in with: ${nameless.map(({ name }) => name).join(", ")}.`,
    );
}

/** What is wrong with one field of the form. */
export function fieldFault(field: string, message: string): AppError {
  return new AppError("invalid", message, { issues: [{ path: field, message }] });
}

function entryOf(input: ComposeExam, test: ExamTest, each: ExamClass) {
  const { introduction } = test;
  return {
    exam_id: groupName(input.shortName, each.name),
    subject: input.subject,
    title: `${test.title} (${each.name})`,
    ...(introduction === "" ? {} : { introduction }),
    date: input.date,
    prompt_variant: input.promptVariant,
    num_questions: input.numQuestions,
    max_followups: input.maxFollowups,
    time_limit: input.timeLimit,
    ...(input.startsAt === "" ? {} : { starts_at: input.startsAt }),
    ...(input.endsAt === "" ? {} : { ends_at: input.endsAt }),
    shuffle: input.shuffle,
    questions: QUESTIONS,
    roster: rosterFile(each),
  };
}

function rosterFile({ name }: ExamClass): string {
  return `${groupName("roster", name)}.csv`;
}

function rosterOf({ pupils }: ExamClass, arrangements: ComposeExam["arrangements"]): string {
  const given = new Map(arrangements.map((each) => [each.personId, each]));
  return Papa.unparse(
    pupils.map(({ personId, name, username, preferences }) => ({
      student_id: username ?? "",
      display_name: name,
      extra_time_percent: given.get(personId)?.extraTimePercent ?? 0,
      rest_break_minutes: given.get(personId)?.restBreakMinutes ?? 0,
      font: preferences.font,
      overlay: preferences.overlay,
    })),
  );
}

/** The questions as a bank, and each picture they show in a file beside it. */
export async function writeQuestions(
  folder: string,
  { questions, pictures }: ExamTest,
): Promise<void> {
  await mkdir(path.join(folder, "pictures"));
  for (const [id, sha256] of pictures)
    await writePicture(path.join(folder, pictureFile(id)), sha256);
  const written = questions.map((question) =>
    question.image === undefined
      ? question
      : { ...question, image: { ...question.image, file: pictureFile(question.image.file) } },
  );
  await writeFile(path.join(folder, QUESTIONS), JSON.stringify(written, null, 2));
}

const pictureFile = (id: string): string => `pictures/${id}`;

/** One that is not on this disk is left out, and reading the questions names it. */
async function writePicture(file: string, sha256: string): Promise<void> {
  const stored = await openPicture(sha256);
  if (stored !== undefined) await pipeline(stored, createWriteStream(file));
}
