import * as z from "zod/mini";

/** Payload of the job that runs the programs of one pupil's result. */
export const runExamProgramsSchema = z.object({ resultId: z.uuid() });
/** The groups of an exam, asked for on its page. */
export const runAgainSchema = z.object({ examId: z.uuid() });

/** A question as its group's node handed it over, for whoever runs the answer. */
export const toRunSchema = z.object({ content: z.unknown(), key: z.unknown() });

/** What each test of an answer came to, as the run's mark has it. */
export const testNotesSchema = z.array(z.object({ note: z.string() }));
