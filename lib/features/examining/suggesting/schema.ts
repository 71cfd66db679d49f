import * as z from "zod/mini";

/** The answers of a class to one question. */
export const suggestScoresSchema = z.object({ assignmentId: z.uuid(), versionId: z.uuid() });
export type SuggestScores = z.infer<typeof suggestScoresSchema>;

export const suggestJobSchema = z.extend(suggestScoresSchema, { personId: z.uuid() });
