import * as z from "zod/mini";
import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { AppError } from "@/lib/core/kernel/app-error";
import * as dialogue from "@/lib/core/questions/dialogue/schema";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import { isQuestionTypeId, questionTypeOf } from "@/lib/core/questions/registry";
import { DIFFICULTY_WORDS, difficultyOf } from "./difficulty";
import type { ExamMode, PackageImage, PackageQuestion } from "./node-package";
import { problem, problemsOf } from "./problem";

/** A question of a list written by hand: asked and followed up in a conversation. */
export const dialogueEntrySchema = z.strictObject({
  text: z.string("must be text").check(z.minLength(1, "must not be empty"), z.maxLength(20_000)),
  topic: z._default(z.string("must be text").check(z.maxLength(2_000)), ""),
  difficulty: z.enum(DIFFICULTY_WORDS, "must be easy, medium or hard"),
  max_points: z
    .int("must be a whole number from 1 to 100")
    .check(
      z.gte(1, "must be a whole number from 1 to 100"),
      z.lte(100, "must be a whole number from 1 to 100"),
    ),
  rubric: z.string("must be text").check(z.minLength(1, "must not be empty")),
  /** Empty: to be drafted, and accepted by a named teacher before the exam is launched. */
  model_answer: z._default(z.string("must be text"), ""),
});
export type DialogueEntry = z.infer<typeof dialogueEntrySchema>;

export interface ReadBank {
  /** In file order; ids are given by whoever prepares the exam. */
  readonly questions: readonly BankQuestion[];
  readonly problems: readonly FieldIssue[];
}
export type BankQuestion =
  | { readonly kind: "dialogue"; readonly entry: DialogueEntry }
  | {
      readonly kind: "platform";
      readonly question: Question;
      /** The picture it names, once its file was read. */
      readonly picture?: BankPicture;
    };

/** A picture's bytes, known by what they are: the same picture is kept once, however many questions show it. */
export interface BankPicture {
  readonly sha256: string;
  readonly mediaType: PackageImage["mediaType"];
  readonly base64: string;
}

/**
 * Reads a question bank: a list of dialogue questions, the platform's own export (any type), or both mixed.
 * @param written the file as JSON: a list, or an export with its list under `questions`.
 */
export function readQuestionBank(written: unknown): ReadBank {
  const list = listIn(written);
  if (list === undefined || list.length === 0)
    return { questions: [], problems: [problem([], "must be a list of questions")] };
  const read = list.map((entry, index) => readEntry(entry, index));
  return {
    questions: read.flatMap(({ question }) => (question === undefined ? [] : [question])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A picture's file as an entry names it, and the entry's place (from 0). */
export interface NamedPicture {
  readonly index: number;
  readonly file: string;
}

const picturedSchema = z.object({ image: z.object({ file: z.string() }) });

/** The pictures that a bank's entries name, those of faulty entries too. @param written as for `readQuestionBank`. */
export function picturesNamed(written: unknown): NamedPicture[] {
  return (listIn(written) ?? []).flatMap((entry, index) => {
    const read = z.safeParse(picturedSchema, entry);
    return read.success ? [{ index, file: read.data.image.file }] : [];
  });
}

/** Places (from 0) of the questions that have no model answer yet. */
export function withoutModelAnswer(questions: readonly BankQuestion[]): number[] {
  return questions.flatMap((question, index) =>
    question.kind === "dialogue" && question.entry.model_answer.trim() === "" ? [index] : [],
  );
}

interface Setting {
  readonly id: string;
  readonly maxFollowups: number;
  readonly promptVariant: "strict" | "standard" | "lenient";
  readonly mode: ExamMode;
  /** The id a picture has in the group. */
  imageIdOf(picture: BankPicture): string;
}

/** A question of the bank as an exam node keeps it. */
export function toPackageQuestion(question: BankQuestion, setting: Setting): PackageQuestion {
  return question.kind === "dialogue"
    ? fromDialogue(question.entry, setting)
    : fromPlatform(question, setting);
}

function fromDialogue(entry: DialogueEntry, setting: Setting): PackageQuestion {
  return {
    id: setting.id,
    type: "dialogue",
    prompt: entry.text,
    topic: entry.topic,
    difficulty: difficultyOf(entry.difficulty),
    difficultyWord: entry.difficulty,
    points: entry.max_points,
    timeEstimateSeconds: 300,
    hint: null,
    scaffold: null,
    image: null,
    content: { v: 1, maxFollowups: setting.maxFollowups },
    key: {
      v: 1,
      rubric: entry.rubric,
      modelAnswer: entry.model_answer,
      strictness: setting.promptVariant,
    },
  };
}

function fromPlatform(
  { question, picture }: Extract<BankQuestion, { kind: "platform" }>,
  setting: Setting,
): PackageQuestion {
  const { id, imageIdOf, mode } = setting;
  const { image, feedback } = question;
  return {
    id,
    type: question.type,
    prompt: question.prompt,
    topic: question.topic ?? "",
    difficulty: question.difficulty,
    difficultyWord: null,
    points: question.points,
    timeEstimateSeconds: question.timeEstimateSeconds,
    hint: question.hint ?? null,
    scaffold: question.scaffold ?? null,
    image:
      image === undefined || picture === undefined
        ? null
        : { id: imageIdOf(picture), alt: image.alt },
    content: question.content,
    key: question.key,
    ...(mode === "practice" ? { feedback, ...forPractice(question, setting) } : {}),
  };
}

/** A conversation written for a class test is asked on as often, and as kindly, as this practice says. */
function forPractice(
  { type, content, key }: Question,
  { maxFollowups, promptVariant: strictness }: Setting,
): Partial<Pick<PackageQuestion, "content" | "key">> {
  if (type !== "dialogue") return {};
  return {
    content: { ...dialogue.content.read(content, "The question"), maxFollowups },
    key: { ...dialogue.key.read(key, "The key"), strictness },
  };
}

function listIn(written: unknown): readonly unknown[] | undefined {
  if (Array.isArray(written)) return written;
  const isExport = typeof written === "object" && written !== null && "questions" in written;
  return isExport && Array.isArray(written.questions) ? written.questions : undefined;
}

interface ReadEntry {
  readonly question?: BankQuestion;
  readonly problems: readonly FieldIssue[];
}

function readEntry(entry: unknown, index: number): ReadEntry {
  const isPlatform = typeof entry === "object" && entry !== null && "type" in entry;
  return isPlatform ? readPlatform(entry, index) : readDialogue(entry, index);
}

function readDialogue(entry: unknown, index: number): ReadEntry {
  const read = z.safeParse(dialogueEntrySchema, entry);
  if (!read.success) return { problems: problemsOf(read.error, [index]) };
  return { question: { kind: "dialogue", entry: read.data }, problems: [] };
}

function readPlatform(entry: unknown, index: number): ReadEntry {
  const read = z.safeParse(questionSchema, entry);
  if (!read.success) return { problems: problemsOf(read.error, [index]) };
  const problems = partProblems(read.data, index);
  if (problems.length > 0) return { problems };
  return { question: { kind: "platform", question: read.data }, problems: [] };
}

/** Content and key, by the type's own shapes. */
function partProblems({ type: code, content, key }: Question, index: number): FieldIssue[] {
  if (!isQuestionTypeId(code)) return [problem([index, "type"], `“${code}” is no question type`)];
  const type = questionTypeOf(code);
  return [
    ...faultsIn(() => type.content.read(content, "The content"), [index, "content"]),
    ...faultsIn(() => type.key.read(key, "The key"), [index, "key"]),
  ];
}

function faultsIn(read: () => unknown, path: readonly (string | number)[]): FieldIssue[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.issues.map((issue) => problem([...path, issue.path], issue.message));
  }
}
