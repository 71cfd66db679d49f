import * as z from "zod/mini";

/** The job that runs the programs of a handed-in attempt. */
export const runProgramsSchema = z.object({ attemptId: z.uuid() });
