import * as z from "zod/mini";

// Sign-in looks things up and compares; longer than this nothing of ours is, and hashing it would only cost.
const typed = z.string().check(z.minLength(1), z.maxLength(200));

export const pupilSignInSchema = z.object({
  classCode: typed,
  username: typed,
  password: typed,
});
export type PupilSignIn = z.infer<typeof pupilSignInSchema>;

export const staffSignInSchema = z.object({ email: typed, password: typed });
export type StaffSignIn = z.infer<typeof staffSignInSchema>;
