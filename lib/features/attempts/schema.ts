import * as z from "zod/mini";

/** A pupil presses Start. */
export const startSchema = z.object({ assignmentId: z.uuid() });
export type Start = z.infer<typeof startSchema>;

/** A teacher decides whether answers that arrived late count. */
export const decideLateSchema = z.object({ attemptId: z.uuid(), accept: z.stringbool() });
export type DecideLate = z.infer<typeof decideLateSchema>;
