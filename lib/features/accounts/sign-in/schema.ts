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

/** What an identity provider says about somebody, after its signature was checked. */
export interface ProviderIdentity {
  readonly provider: "google" | "microsoft";
  /** Never changes and is never given to another person, unlike an address. */
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}
