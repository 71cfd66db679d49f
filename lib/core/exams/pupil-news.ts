import * as z from "zod/mini";

/** A notice of the invigilator; it also comes over the WebSocket. */
export const noticeSchema = z.object({ id: z.uuid(), text: z.string(), at: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

/** How a sitting ended. */
export const endingSchema = z.object({
  /** user_submitted, time_expired, admin_terminated … */
  reason: z.string(),
  at: z.string(),
  /** Of the hand-in; null for who never began. */
  receipt: z.nullable(z.string()),
  questions_answered: z.int(),
  total_questions: z.int(),
});
export type Ending = z.infer<typeof endingSchema>;

/** What every reply about a sitting says at an exam node beyond a class test. */
export const newsFields = {
  exam_session_id: z.uuid(),
  notices: z.array(noticeSchema),
  /** While paused: what will be left when it goes on. Null otherwise, and without a limit. */
  seconds_after_pause: z.nullable(z.int()),
  /** Whether the pause is this pupil's own rest break. */
  on_rest_break: z._default(z.boolean(), false),
  /** How often the invigilator has taken this pupil's hand down: more than before means just now. */
  hands_lowered: z._default(z.int(), 0),
  /** Null while it goes on. */
  ending: z.nullable(endingSchema),
};
export const pupilNewsSchema = z.object(newsFields);
export type PupilNews = z.infer<typeof pupilNewsSchema>;
