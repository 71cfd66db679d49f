import * as z from "zod/mini";
import { SIGNAL_KINDS } from "./signals";

/**
 * What an exam node tells the coordinator: `POST /api/internal/exam-clients/event`, one event or an array, signed.
 * At least once and in order; (delivery_id, sequence) is recorded once.
 */
const common = {
  delivery_id: z.uuid(),
  /** user_id of the pupil; null where an event is the group's. */
  participant_id: z.nullable(z.uuid()),
  timestamp: z.iso.datetime(),
  /** 1, 2, 3 … per delivery, never used twice. */
  sequence: z.int().check(z.gte(1)),
};

/**
 * 1 for the first question of its paper in these words, 2 for the next: what was written under each is told apart. Groups
 * that were launched before this was said tell nothing.
 */
const nth = z._default(z.int().check(z.gte(1)), 1);

export const eventProgressSchema = z.object({
  questions_answered: z.int(),
  total_questions: z.int(),
  /** Points of what could be marked at once; what waits for a person counts nothing yet. */
  current_score: z.number(),
  /** Seconds; null without a limit. */
  time_remaining: z.nullable(z.int()),
});
export type EventProgress = z.infer<typeof eventProgressSchema>;

export const examEventSchema = z.discriminatedUnion("event_type", [
  z.object({
    ...common,
    event_type: z.literal("participant_started"),
    exam_session_id: z.uuid(),
    deadline: z.nullable(z.iso.datetime()),
  }),
  z.object({
    ...common,
    event_type: z.literal("answer_submitted"),
    exam_session_id: z.uuid(),
    question_id: z.uuid(),
    position: z.int(),
    receipt: z.string(),
    standing: z.enum(["current", "kept", "late"]),
    progress: eventProgressSchema,
  }),
  z.object({
    ...common,
    event_type: z.literal("participant_completed"),
    exam_session_id: z.uuid(),
    termination_reason: z.string(),
    /** Points marked so far, out of `max_score`; `pending_points` wait for a person. */
    final_score: z.number(),
    pending_points: z.number(),
    max_score: z.number(),
  }),
  z.object({
    ...common,
    event_type: z.literal("participant_state"),
    exam_session_id: z.uuid(),
    /** A pause, a resume, more time, a reopening: how the sitting stands after it. */
    state: z.string(),
    reason: z.string(),
    deadline: z.nullable(z.iso.datetime()),
  }),
  z.object({
    ...common,
    event_type: z.literal("participant_signal"),
    kind: z.enum(SIGNAL_KINDS),
    /** Battery: percent; focus, hand_up, connection: whether. A fact with its time, never an accusation. */
    value: z.union([z.boolean(), z.number(), z.string()]),
  }),
  z.object({
    ...common,
    event_type: z.literal("followup_requested"),
    exam_session_id: z.uuid(),
    question_id: z.uuid(),
    /** The answer the examiner model is to read. */
    answer_position: z.int(),
    followups_asked: z.int(),
    question: z.object({ text: z.string(), nth, rubric: z.unknown(), content: z.unknown() }),
    response: z.unknown(),
  }),
  /** A practice's own word that what a pupil wrote suggests danger: nothing else of it is ever read by a person. */
  z.object({
    ...common,
    event_type: z.literal("concern_found"),
    exam_session_id: z.uuid(),
    question: z.string(),
    nth,
    words: z.string(),
  }),
  z.object({
    ...common,
    event_type: z.literal("node_health"),
    status: z.enum(["started", "ok", "failing", "stopping"]),
    resident_bytes: z.int(),
    problem: z.nullable(z.string()),
  }),
]);
export type ExamEvent = z.infer<typeof examEventSchema>;

type WithoutPlace<E> = E extends ExamEvent ? Omit<E, "sequence" | "delivery_id"> : never;
/** An event as it is reported, before the outbox gives it its place. */
export type NewEvent = WithoutPlace<ExamEvent>;

export const eventsRequestSchema = z.union([z.array(examEventSchema), examEventSchema]);

/** What the coordinator answers: everything up to this sequence is kept there, and leaves the outbox. */
export const eventsReplySchema = z.object({ accepted_up_to: z.int() });

/** Within this time of the first event a batch leaves. */
export const FLUSH_MS = 20;
/** Most events of one batch. */
export const MOST_EVENTS = 200;
