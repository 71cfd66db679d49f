import * as z from "zod/mini";
import {
  followUpSchema,
  paperQuestionSchema,
  paperSchema,
  progressSchema,
} from "@/lib/core/attempts/protocol";

/**
 * What a pupil's browser and an exam node say to each other beyond core/attempts/protocol.ts: answers, progress and
 * handing in are the same words there and here.
 */
export const loginRequestSchema = z.object({
  /** As it stands on the slip; capitals and spaces do not matter. */
  student_id: z.string().check(z.maxLength(200)),
  password: z.string().check(z.maxLength(200)),
  /** Made once by each browser, so that going on at another computer is noticed. */
  device_id: z.optional(z.uuid()),
});
export type LoginRequest = z.infer<typeof loginRequestSchema>;

export const loginReplySchema = z.object({
  token: z.string(),
  expires_at: z.string(),
  user_id: z.uuid(),
  exam_session_id: z.uuid(),
  execution_environment_id: z.uuid(),
  display_name: z.string(),
  title: z.string(),
  server_time: z.string(),
  /** When the questions may be opened; null: at once. */
  starts_at: z.nullable(z.string()),
});
export type LoginReply = z.infer<typeof loginReplySchema>;

/** A notice of the invigilator; it comes over the WebSocket, too. */
export const noticeSchema = z.object({ id: z.uuid(), text: z.string(), at: z.string() });

const nodeFields = {
  exam_session_id: z.uuid(),
  notices: z.array(noticeSchema),
  follow_ups: z.array(followUpSchema),
};

/** `GET /exam/start`, and for the player `GET /exam/paper`: the clock starts with the first of them. */
export const startReplySchema = z.extend(paperSchema, nodeFields);
export type StartReply = z.infer<typeof startReplySchema>;

/** `GET /exam/progress`. */
export const examProgressSchema = z.extend(progressSchema, nodeFields);
export type ExamProgress = z.infer<typeof examProgressSchema>;

/** `GET /exam/question/{id}`. */
export const questionReplySchema = paperQuestionSchema;
