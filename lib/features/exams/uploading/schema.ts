import * as z from "zod/mini";

/** "rosters/physics-g1.csv": no way up, no way to the root. */
const fileName = z
  .string()
  .check(
    z.maxLength(200, "That name is too long."),
    z.regex(/^(?!.*\.\.)[\p{L}\p{N}_-][\p{L}\p{N} ._/-]*$/u, "That is no name of a file."),
  );

export const uploadSchema = z.object({
  /** A manifest (.yaml), and the questions and rosters it names, by the names it uses. */
  files: z
    .array(
      z.object({ name: fileName, base64: z.string().check(z.maxLength(4_000_000, "Too large.")) }),
    )
    .check(z.minLength(1, "Give a manifest."), z.maxLength(100, "At most 100 files at once.")),
  /** Goes on from groups that were prepared before: every password stays. */
  update: z.boolean(),
});
export type Upload = z.infer<typeof uploadSchema>;
