import * as z from "zod/mini";

/**
 * What a pupil's player and a server say to each other. The web deployment (class tests) and the exam
 * node speak the same; names are those of the wire. A score, a clock or a deadline sent by a client is
 * ignored: these shapes have no room for one.
 */

/** A response larger than this is refused whole, with the sentence that says so. */
export const MAX_SAVE_BYTES = 64 * 1024;

/** Fits the column it is stored in. */
const clientSeqSchema = z.int().check(z.gte(1), z.lte(2_147_483_647));

export const saveRequestSchema = z.object({
  /** The pinned question version. */
  question_id: z.uuid(),
  /** The type's response, parsed by its own schema before anything is stored. */
  response: z.unknown(),
  /** One per browser tab that ever wrote to this attempt. */
  client_id: z.uuid(),
  /** 1, 2, 3 … per client; a repeat of a recorded (client_id, client_seq) gets the first reply again. */
  client_seq: clientSeqSchema,
  /** The log position this client had last heard of for this attempt. */
  based_on: z.int().check(z.gte(0)),
  /** For the record only. */
  client_time: z.string().check(z.maxLength(40)),
  hint_used: z.optional(z.boolean()),
  flagged: z.optional(z.boolean()),
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

export const saveReplySchema = z.object({
  /** Log position of this save. */
  position: z.int(),
  /** First five base-32 characters of the entry's hash: "K7Q9F". */
  receipt: z.string(),
  saved_at: z.string(),
  /** Null when the attempt has no time limit. */
  time_remaining_seconds: z.nullable(z.int()),
  /** "current": it is the answer. "kept": another device's later save stands; the teacher sees both. "late": received after the deadline, kept, the teacher decides. */
  standing: z.enum(["current", "kept", "late"]),
});
export type SaveReply = z.infer<typeof saveReplySchema>;

/** Rich text as plain data: the server parses Markdown and sets maths, the browser only draws. See core/rich-text. */
export const paperQuestionSchema = z.object({
  question_id: z.uuid(),
  number: z.int(),
  type: z.string(),
  prompt: z.unknown(),
  answer_form: z.string(),
  image: z.nullable(z.object({ url: z.string(), alt: z.string() })),
  hint: z.nullable(z.unknown()),
  scaffold: z.nullable(z.unknown()),
  points: z.number(),
  content: z.unknown(),
  /** The answer the server holds, or null. */
  saved: z.nullable(
    z.object({
      response: z.unknown(),
      position: z.int(),
      hint_used: z.boolean(),
      flagged: z.boolean(),
    }),
  ),
});
export type PaperQuestion = z.infer<typeof paperQuestionSchema>;

/** What an examiner asked on about an answer; an exam node tells it here and over its WebSocket. */
export const followUpSchema = z.object({
  question_id: z.uuid(),
  /** The answer it follows. */
  answer_position: z.int(),
  /** Null: waited for, or nothing is asked (then there is a time of reply). */
  text: z.nullable(z.string()),
  asked_at: z.string(),
  replied_at: z.nullable(z.string()),
});
export type FollowUpOnWire = z.infer<typeof followUpSchema>;

/** Absent where there is no examiner. */
const followUps = z.optional(z.array(followUpSchema));

/** Everything an attempt needs; fetched whole before Start is enabled. */
export const paperSchema = z.object({
  attempt_id: z.uuid(),
  title: z.string(),
  introduction: z.string(),
  pupil_name: z.string(),
  allow_back: z.boolean(),
  questions: z.array(paperQuestionSchema),
  /** Newest log position, for `based_on`. */
  position: z.int(),
  server_time: z.string(),
  deadline: z.nullable(z.string()),
  state: z.enum(["in-progress", "paused", "submitted"]),
  /** Sum of the questions' time estimates, for the start screen of a test without a limit. */
  estimated_seconds: z.optional(z.int()),
  /** What happens at the end: feedback at once, when the teacher lets it show, or none. */
  feedback: z.optional(z.enum(["on-hand-in", "when-released", "never"])),
  /** This pupil's display preferences: see preferences.ts. */
  preferences: z.optional(z.unknown()),
  follow_ups: followUps,
});
export type Paper = z.infer<typeof paperSchema>;

export const progressSchema = z.object({
  position: z.int(),
  questions_answered: z.int(),
  total_questions: z.int(),
  server_time: z.string(),
  deadline: z.nullable(z.string()),
  time_remaining_seconds: z.nullable(z.int()),
  state: z.enum(["in-progress", "paused", "submitted"]),
  follow_ups: followUps,
});
export type Progress = z.infer<typeof progressSchema>;

export const completeRequestSchema = z.object({
  client_id: z.uuid(),
  client_seq: clientSeqSchema,
  based_on: z.int().check(z.gte(0)),
});
export type CompleteRequest = z.infer<typeof completeRequestSchema>;

export const completeReplySchema = z.object({
  submitted_at: z.string(),
  receipt: z.string(),
  /** True when the pupil may read feedback now. */
  feedback_ready: z.boolean(),
});
export type CompleteReply = z.infer<typeof completeReplySchema>;

/** The body of every error reply of these routes. */
export const errorReplySchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});
