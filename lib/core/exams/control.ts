import * as z from "zod/mini";
import { packagePupilSchema } from "./node-package";
import { practiceTotalsSchema } from "./practice/totals";

const groupState = z.enum(["open", "paused", "ended", "finalised"]);

/** What the coordinator may ask of a node: `POST /api/control`, signed. A repeated command_id gets the first reply. */
const common = {
  command_id: z.uuid(),
  /** Who asked, for the log: a name or a user name. */
  by: z.string().check(z.minLength(1), z.maxLength(200)),
};
/** One pupil by user_id; without it the whole group. */
const whom = { participant_id: z.optional(z.uuid()) };

export const controlRequestSchema = z.discriminatedUnion("action", [
  /** The time of a rest break is told apart from that of any other pause: it is the pupil's arrangement. */
  z.strictObject({
    ...common,
    ...whom,
    action: z.literal("pause"),
    reason: z.optional(z.literal("rest_break")),
  }),
  z.strictObject({ ...common, ...whom, action: z.literal("resume") }),
  z.strictObject({
    ...common,
    ...whom,
    action: z.literal("extend"),
    minutes: z.int().check(z.gte(1), z.lte(600)),
  }),
  z.strictObject({
    ...common,
    ...whom,
    action: z.literal("message"),
    text: z.string().check(z.minLength(1), z.maxLength(1_000)),
  }),
  /**
   * The time it was closed does not count, nor against the exam's end; `minutes` come on top. Without them, only where
   * time is left. Of a whole group, what the group's end or the time closed; who handed in, or was ended alone, is
   * reopened alone. With `undoes`, what that one end of the group closed, and nobody else.
   */
  z.strictObject({
    ...common,
    ...whom,
    action: z.literal("reopen"),
    minutes: z.optional(z.int().check(z.gte(1), z.lte(600))),
    /** command_id of an end. */
    undoes: z.optional(z.uuid()),
  }),
  /** Without a reason: admin_terminated. */
  z.strictObject({
    ...common,
    ...whom,
    action: z.literal("end"),
    reason: z.optional(
      z.enum(["admin_terminated", "user_abandoned", "system_error", "container_failed"]),
    ),
  }),
  /** Takes a raised hand down, at the pupil's screen too; of a whole group every hand that is up. */
  z.strictObject({ ...common, ...whom, action: z.literal("lower_hand") }),
  /** Another sitting for a pupil whose last one is over: newly drawn questions. */
  z.strictObject({ ...common, action: z.literal("new_session"), participant_id: z.uuid() }),
  z.strictObject({ ...common, action: z.literal("add_pupil"), pupil: packagePupilSchema }),
  z.strictObject({
    ...common,
    action: z.literal("follow_up"),
    exam_session_id: z.uuid(),
    question_id: z.uuid(),
    answer_position: z.int(),
    /** Null: the examiner asks nothing more. */
    text: z.nullable(z.string().check(z.minLength(1), z.maxLength(2_000))),
  }),
  /** The coordinator holds the results with this checksum and has verified them. */
  z.strictObject({
    ...common,
    action: z.literal("acknowledge"),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
]);
export type ControlRequest = z.infer<typeof controlRequestSchema>;

export const controlReplySchema = z.object({
  action: z.string(),
  /** user_id of everybody it changed something for. */
  changed: z.array(z.uuid()),
  /** How the group stands after it. */
  group: z.optional(groupState),
});
export type ControlReply = z.infer<typeof controlReplySchema>;

/** One pupil as the invigilator sees them: `GET /api/participants`. */
export const participantSchema = z.object({
  user_id: z.uuid(),
  external_id: z.string(),
  display_name: z.string(),
  exam_session_id: z.uuid(),
  session_number: z.int(),
  state: z.string(),
  termination_reason: z.nullable(z.string()),
  started_at: z.nullable(z.string()),
  submitted_at: z.nullable(z.string()),
  deadline: z.nullable(z.string()),
  /** Of a sitting that is not begun: until when it may begin. Null: at any time, or it is begun or over. */
  may_begin_until: z._default(z.nullable(z.string()), null),
  /** Of one that is not begun, where an administrator opened it or added its pupil: it is waited for until then. */
  waited_for_until: z._default(z.nullable(z.string()), null),
  time_remaining_seconds: z.nullable(z.int()),
  questions_answered: z.int(),
  total_questions: z.int(),
  current_score: z.number(),
  max_score: z.number(),
  last_save_at: z.nullable(z.string()),
  last_seen_at: z.nullable(z.string()),
  connected: z.boolean(),
  /** Since when it is paused, and whether for a rest break. */
  paused_since: z.nullable(z.string()),
  on_rest_break: z.boolean(),
  /** Used so far, without a break that goes on now. */
  rest_break_seconds: z.int(),
});
export type Participant = z.infer<typeof participantSchema>;

const standing = {
  delivery_id: z.uuid(),
  exam_id: z.string(),
  group: groupState,
  server_time: z.string(),
};

export const participantsReplySchema = z.object({
  ...standing,
  participants: z.array(participantSchema),
});

/** `GET /api/delivery-stats`: the group in a few numbers. */
export const deliveryStatsSchema = z.object({
  ...standing,
  pupils: z.int(),
  by_state: z.record(z.string(), z.int()),
  connected: z.int(),
  questions_answered: z.int(),
  total_questions: z.int(),
  log_entries: z.int(),
  waiting_events: z.int(),
  resident_bytes: z.int(),
});
export type DeliveryStats = z.infer<typeof deliveryStatsSchema>;

/**
 * `GET /api/access`: who was let in and who was kept out, an hour together for those who were let in and a minute for the
 * others; the newest, newest first.
 */
export const accessReplySchema = z.object({
  lines: z.array(
    z.object({
      /** Start of the hour or minute: with the words below, what tells a line from others however often it is read. */
      since: z.iso.datetime(),
      /** The last time. */
      at: z.iso.datetime(),
      /** user_id, "coordinator", or "" for somebody unknown. */
      subject: z.string(),
      what: z.string(),
      granted: z.boolean(),
      reason: z.string(),
      times: z.int(),
    }),
  ),
});
export type AccessReply = z.infer<typeof accessReplySchema>;

/** `GET /api/practice-totals`: all that is told of a practice. */
export const practiceTotalsReplySchema = z.object({ ...standing, ...practiceTotalsSchema.shape });

/** `GET /api/progress`: what the live wall needs, and nothing of it that does not change. */
export const liveProgressSchema = z.object({
  ...standing,
  participants: z.array(
    z.pick(participantSchema, {
      user_id: true,
      state: true,
      questions_answered: true,
      total_questions: true,
      current_score: true,
      time_remaining_seconds: true,
      last_save_at: true,
      connected: true,
      termination_reason: true,
      paused_since: true,
      on_rest_break: true,
      rest_break_seconds: true,
    }),
  ),
});
export type LiveProgress = z.infer<typeof liveProgressSchema>;
