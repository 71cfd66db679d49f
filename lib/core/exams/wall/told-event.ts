import * as z from "zod/mini";
import type { ExamEvent } from "../events";
import { SIGNAL_KINDS } from "../signals";

const common = {
  /** user_id of the pupil. */
  participant: z.uuid(),
  at: z.string(),
};

/** What happened to one pupil, as a dashboard hears it: numbers and states, never what was asked or answered. */
export const toldEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("participant_started"),
    ...common,
    deadline: z.nullable(z.string()),
  }),
  z.object({
    type: z.literal("answer_submitted"),
    ...common,
    questions_answered: z.int(),
    total_questions: z.int(),
    standing: z.string(),
  }),
  z.object({
    type: z.literal("participant_completed"),
    ...common,
    termination_reason: z.string(),
  }),
  z.object({
    type: z.literal("participant_state"),
    ...common,
    state: z.string(),
    deadline: z.nullable(z.string()),
    /** What was done: pause, rest_break, resume, extend, message, lower_hand, reopen, end. */
    reason: z.string(),
  }),
  z.object({
    type: z.literal("participant_signal"),
    ...common,
    kind: z.enum(SIGNAL_KINDS),
    value: z.union([z.boolean(), z.string(), z.number()]),
  }),
]);
export type ToldEvent = z.infer<typeof toldEventSchema>;

/**
 * Reads what came over a dashboard's line, or out of the record.
 * @returns undefined for what is about no pupil, and for what another version says.
 */
export function readToldEvent(type: string, data: unknown): ToldEvent | undefined {
  const fields = typeof data === "object" && data !== null ? data : {};
  const read = z.safeParse(toldEventSchema, { ...fields, type });
  return read.success ? read.data : undefined;
}

/** The fields of an event that a dashboard is told. */
export function toldFields(event: ExamEvent): Record<string, string | number | null> {
  switch (event.event_type) {
    case "answer_submitted":
      return { ...event.progress, standing: event.standing };
    case "participant_completed": {
      const { termination_reason, final_score, pending_points, max_score } = event;
      return { termination_reason, final_score, pending_points, max_score };
    }
    case "participant_state":
      return { state: event.state, reason: event.reason, deadline: event.deadline };
    case "participant_started":
      return { deadline: event.deadline };
    case "participant_signal": {
      const { kind, value } = event;
      return { kind, value: typeof value === "boolean" ? String(value) : value };
    }
    case "node_health":
      return { status: event.status, problem: event.problem };
    case "followup_requested":
      return { question_id: event.question_id };
    case "concern_found":
      return {};
  }
}
