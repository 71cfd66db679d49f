import * as z from "zod/mini";
import {
  followUpSchema,
  paperQuestionSchema,
  paperSchema,
  progressSchema,
} from "@/lib/core/attempts/protocol";
import { newsFields } from "./pupil-news";

/**
 * What an exam node answers a pupil's browser: answers, progress and handing in are the same words as in
 * core/attempts/protocol.ts, and there is the news of the exam beside them.
 */

const nodeFields = { ...newsFields, follow_ups: z.array(followUpSchema) };

/** `GET /exam/start`, and for the player `GET /exam/paper`: the clock starts with the first of them. */
export const startReplySchema = z.extend(paperSchema, nodeFields);
export type StartReply = z.infer<typeof startReplySchema>;

/** `GET /exam/progress`. */
export const examProgressSchema = z.extend(progressSchema, nodeFields);
export type ExamProgress = z.infer<typeof examProgressSchema>;

/** `GET /exam/question/{id}`. */
export const questionReplySchema = paperQuestionSchema;
