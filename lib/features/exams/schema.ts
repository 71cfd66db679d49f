import * as z from "zod/mini";

/** Payload of every job about one environment. */
export const environmentJobSchema = z.object({ environmentId: z.uuid() });

export const runtimeSchema = z.enum(["process", "container"], "must be process or container");
export type RuntimeName = z.infer<typeof runtimeSchema>;
