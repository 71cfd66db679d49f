import * as z from "zod/mini";

/** What a group's gate is started with: one JSON text in this environment variable. */
export const GATE_CONFIG_VARIABLE = "MARKWELL_EXAM_GATE";

export const gateConfigSchema = z.strictObject({
  /** Where pupils' connections come in. */
  host: z.string().check(z.minLength(1)),
  port: z.int().check(z.gte(1), z.lte(65_535)),
  /** Base of the coordinator's address, as the gate sees it; without it events wait in the node's outbox. */
  coordinatorUrl: z.optional(z.url()),
});
export type GateConfig = z.infer<typeof gateConfigSchema>;
