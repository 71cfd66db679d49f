import * as z from "zod/mini";

/** Facts a pupil's browser, or the node, tells the invigilator: each with its time, never an accusation. */
export const SIGNAL_KINDS = ["battery", "focus", "hand_up", "device_change", "connection"] as const;

/** Battery: percent; focus, hand_up, connection: whether. */
export const signalValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().check(z.maxLength(100)),
]);

export const signalSchema = z.object({ kind: z.enum(SIGNAL_KINDS), value: signalValueSchema });
export type Signal = z.infer<typeof signalSchema>;

/**
 * Without a WebSocket signals go along with the next call of the pupil: a JSON list of them in this header. They are
 * with the node once the call is answered.
 */
export const SIGNALS_HEADER = "markwell-signals";
export const signalsHeaderSchema = z.array(signalSchema).check(z.maxLength(10));
