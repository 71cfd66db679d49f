import * as z from "zod/mini";
import { newsFields, noticeSchema } from "./pupil-news";
import { SIGNAL_KINDS, signalValueSchema } from "./signals";

/** Why a node closes a pupil's line; after one of these a client does not come back by itself. */
export const CLOSE = {
  expired: 4000,
  endedByAdmin: 4001,
  notAuthenticated: 4002,
  notFound: 4003,
  notReady: 4004,
  environmentFailed: 4005,
} as const;

/** Whether a client reconnects after its line was closed with this code. */
export function mayReconnect(code: number): boolean {
  return !Object.values<number>(CLOSE).includes(code);
}

export const HEARTBEAT_MS = 30_000;
/** Without an acknowledgement for so long the pupil reads "Connection lost, your work is kept". */
export const LOST_AFTER_MS = 60_000;

/** What a pupil's browser says. The first thing is `hello`: a browser cannot put a token into the upgrade. */
export const clientMessageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello"), token: z.string().check(z.maxLength(1_000)) }),
  z.object({ type: z.literal("heartbeat") }),
  z.object({
    type: z.literal("signal"),
    kind: z.enum(SIGNAL_KINDS),
    value: signalValueSchema,
  }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

const stateFields = {
  server_time: z.string(),
  state: z.enum(["in-progress", "paused", "submitted"]),
  deadline: z.nullable(z.string()),
  time_remaining_seconds: z.nullable(z.int()),
  /** Newest position of the log: a higher one than the client knows means another device wrote. */
  position: z.int(),
  hands_lowered: newsFields.hands_lowered,
};

/** What a node says. */
export const serverMessageSchema = z.discriminatedUnion("type", [
  /** The answer to hello and to each heartbeat, and whenever the time or the state changed. */
  z.object({ type: z.literal("state"), ...stateFields }),
  z.object({ type: z.literal("message"), ...noticeSchema.shape }),
  /** Somebody went on with this exam at another computer. */
  z.object({ type: z.literal("elsewhere"), at: z.string() }),
  /** The examiner asks; null: nothing more is asked about that answer. */
  z.object({
    type: z.literal("follow_up"),
    question_id: z.uuid(),
    answer_position: z.int(),
    text: z.nullable(z.string()),
  }),
]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;
