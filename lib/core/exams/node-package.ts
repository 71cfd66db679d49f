import * as z from "zod/mini";
import { feedbackSchema } from "@/lib/core/questions/question";

/**
 * What preparing hands to an exam node: `node dist/exam-node/main.js seed` reads it as JSON from standard input
 * and writes the encrypted database. Given for a database that exists, it brings that up to date (`exam prep --update`):
 * no password that stands, no paper that a pupil has begun and no answer is ever changed.
 */

const text = (most: number) => z.string().check(z.maxLength(most));

/** A question with its key, as the node keeps it. `content` and `key` are the type's own shapes. */
export const packageQuestionSchema = z.strictObject({
  id: z.uuid(),
  type: z.string(),
  prompt: z.string().check(z.minLength(1), z.maxLength(20_000)),
  topic: z._default(text(2_000), ""),
  difficulty: z.int().check(z.gte(1), z.lte(5)),
  /** The word the author used (easy, medium, hard), kept for the export. */
  difficultyWord: z.nullable(z.string()),
  points: z.int().check(z.gte(1), z.lte(100)),
  timeEstimateSeconds: z._default(z.int().check(z.gte(0)), 60),
  hint: z._default(z.nullable(text(2_000)), null),
  scaffold: z._default(z.nullable(text(2_000)), null),
  image: z._default(z.nullable(z.strictObject({ id: z.uuid(), alt: text(2_000) })), null),
  content: z.unknown(),
  key: z.unknown(),
  /** The author's words about an answer; a practice alone shows them, so an exam's package holds none. */
  feedback: z.optional(feedbackSchema),
});
export type PackageQuestion = z.infer<typeof packageQuestionSchema>;

/** Bitmaps alone: a drawing of lines could hold a program. */
export const pictureTypeSchema = z.enum(["image/png", "image/jpeg", "image/webp", "image/gif"]);

export const packageImageSchema = z.strictObject({
  /** Random: whoever has it may fetch the picture. */
  id: z.uuid(),
  mediaType: pictureTypeSchema,
  base64: z.string(),
});
export type PackageImage = z.infer<typeof packageImageSchema>;

/** A pupil of the group. The password exists on the slip alone; here is its argon2id hash in PHC form. */
export const packagePupilSchema = z.strictObject({
  /** user_id = participant_id. */
  id: z.uuid(),
  /** The school's own id, which the pupil types to sign in. */
  externalId: z.string().check(z.minLength(1), z.maxLength(80)),
  displayName: z.string().check(z.minLength(1), z.maxLength(200)),
  passwordHash: z.string().check(z.startsWith("$argon2id$")),
  extraTimePercent: z._default(z.int().check(z.gte(0), z.lte(200)), 0),
  restBreakMinutes: z._default(z.int().check(z.gte(0), z.lte(240)), 0),
  /** Display preferences of lib/core/attempts/preferences.ts, from the roster's font and overlay. */
  preferences: z.optional(z.unknown()),
});
export type PackagePupil = z.infer<typeof packagePupilSchema>;

/** The school's name, for the page where pupils sign in. */
export const schoolNameSchema = text(200);

/** An exam is sat once and collected; a practice stands open, and what is done in it stays the pupils' own. */
export const examModeSchema = z.enum(["exam", "practice"]);
export type ExamMode = z.infer<typeof examModeSchema>;

export const packageExamSchema = z.strictObject({
  mode: z._default(examModeSchema, "exam"),
  examId: z.string().check(z.minLength(1), z.maxLength(80)),
  date: z.iso.date(),
  subject: text(200),
  title: text(400),
  /** A group that was prepared before has none. */
  school: z.optional(schoolNameSchema),
  introduction: z._default(text(4_000), ""),
  lang: text(20),
  promptVariant: z.enum(["strict", "standard", "lenient"]),
  numQuestions: z.int().check(z.gte(1)),
  maxFollowups: z.int().check(z.gte(0), z.lte(20)),
  /** 0: none. */
  timeLimitMinutes: z.int().check(z.gte(0), z.lte(1_440)),
  startsAt: z.nullable(z.iso.datetime()),
  endsAt: z.nullable(z.iso.datetime()),
  shuffle: z.boolean(),
  shuffleOptions: z._default(z.boolean(), true),
  allowBack: z._default(z.boolean(), true),
});
export type PackageExam = z.infer<typeof packageExamSchema>;

export const nodePackageSchema = z.strictObject({
  v: z.literal(1),
  deliveryId: z.uuid(),
  exam: packageExamSchema,
  questions: z.array(packageQuestionSchema).check(z.minLength(1)),
  images: z._default(z.array(packageImageSchema), []),
  pupils: z.array(packagePupilSchema),
});
export type NodePackage = z.infer<typeof nodePackageSchema>;

/** What seeding prints: one line of JSON. */
export const seedReportSchema = z.object({
  questions: z.int(),
  pupils: z.int(),
  /** External ids that were not in the database before. */
  added: z.array(z.string()),
  /** Who was there, is not given any more, and had not begun: their slip opens nothing now. */
  removed: z.array(z.string()),
  /** Who is not given any more but has begun, so is there still. */
  stayed: z.array(z.string()),
});
export type SeedReport = z.infer<typeof seedReportSchema>;
