import * as z from "zod/mini";
import { errorReplySchema } from "@/lib/core/attempts/protocol";

/** "rosters/physics-g1.csv": no way up, no way to the root, nothing hidden, no control characters. */
const FILE_NAME = /^(?!.*(^|\/)\.)(?!\/)(?!.*\/\/)[^\p{Cc}\\:*?"<>|]+(?<!\/)$/u;

/** The name a file was given by, with the folders it was in where the browser tells them. */
export const fileNameSchema = z
  .string()
  .check(
    z.minLength(1, "That is no name of a file."),
    z.maxLength(200, "That name is too long."),
    z.regex(FILE_NAME, "That is no name of a file."),
  );

/** Pictures among them; what is sent at once is held in memory. */
export const MOST_UPLOADED_BYTES = 60 * 1024 * 1024;
export const MOST_UPLOADED_FILES = 300;

/** Path of an issue that goes away when the group is prepared again, every password kept. */
export const PREPARED_ALREADY = "prepared";

/** A manifest (.yaml), and the questions, rosters and pictures it names. */
export interface Upload {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Goes on from groups that were prepared before: every password stays. */
  readonly update: boolean;
}

/** What preparing answers. */
export const preparedReplySchema = z.object({
  groups: z.array(
    z.object({
      exam_id: z.string(),
      date: z.string(),
      pupils: z.int(),
      questions: z.int(),
      /** student_ids that were taken off, as the list has them no more; and who has begun and so stays. */
      removed: z.array(z.string()),
      stayed: z.array(z.string()),
      /** Questions whose model answer a teacher must accept before the launch. */
      to_accept: z.int(),
      /** Id of its exam (subject and date). */
      exam: z.string(),
      /** A standing practice, which has pages of its own. */
      is_practice: z.boolean(),
    }),
  ),
});
export type PreparedReply = z.infer<typeof preparedReplySchema>;

export const prepareReplySchema = z.union([
  preparedReplySchema,
  z.extend(errorReplySchema, {
    error: z.object({
      code: z.string(),
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })),
    }),
  }),
]);
