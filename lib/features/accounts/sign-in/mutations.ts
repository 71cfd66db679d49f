import type { ProviderIdentity } from "@/lib/core/access/provider-claims";
import { googleIdentity, microsoftIdentity } from "@/lib/core/access/provider-claims";
import { normaliseTyped } from "@/lib/core/access/word-password";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storable } from "@/lib/core/kernel/storable";
import { recordEventIn } from "@/lib/features/audit/mutations";
import type { SignInPorts } from "@/lib/platform/auth/auth-options";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { verifyPassword } from "@/lib/platform/passwords/argon2id";
import type { Candidate } from "./data";
import {
  classCode,
  emailAddress,
  findLinkedAccount,
  findPupilAccount,
  findStaffAccount,
} from "./data";
import { clearTriesIn, reserveTry } from "./limits/mutations";
import type { PupilSignIn, StaffSignIn } from "./schema";
import { pupilSignInSchema, staffSignInSchema } from "./schema";

/**
 * @returns the person's id. @throws AppError "unauthenticated", the same whatever was wrong; "rate-limited".
 */
export async function signInPupil(typed: PupilSignIn): Promise<string> {
  const account = await findPupilAccount(typed);
  const code = classCode(typed.classCode);
  const tried = `${code}/${typed.username}`;
  // Capitals and spaces do not matter in a password of words.
  return await signIn(account, { tried, group: code }, normaliseTyped(typed.password), NOT_PUPIL);
}

/** @returns the person's id. @throws AppError as signInPupil. */
export async function signInStaff(typed: StaffSignIn): Promise<string> {
  const account = await findStaffAccount(typed.email);
  const tried = `staff/${emailAddress(typed.email)}`;
  return await signIn(
    account,
    { tried, group: "staff" },
    typed.password.normalize("NFC"),
    NOT_STAFF,
  );
}

/**
 * Lets in who a school's identity provider vouches for. Attack: anybody has a Google account, so nobody is created
 * here; only an account that an administrator made is linked, and only by an address the provider has verified.
 * @throws AppError "unauthenticated".
 */
export async function signInWithProvider(identity: ProviderIdentity): Promise<string> {
  const linked = await findLinkedAccount(identity.provider, identity.subject);
  const account = linked ?? (await invitedAccount(identity));
  if (account === undefined || account.isDisabled || account.role === "PUPIL")
    throw new AppError("unauthenticated", NOT_INVITED);
  await db.$transaction(async (tx) => {
    if (linked === undefined) {
      await tx.account.update({
        where: { id: account.accountId },
        data: { oidcProvider: identity.provider, oidcSubject: identity.subject },
      });
    }
    await recordEventIn(tx, undefined, {
      action: linked === undefined ? "account.linked" : "account.signed-in",
      subjectType: "person",
      subjectId: account.personId,
      details: { by: identity.provider },
    });
  });
  return account.personId;
}

async function invitedAccount(identity: ProviderIdentity): Promise<Candidate | undefined> {
  if (identity.verifiedEmail === undefined) return undefined;
  const account = await findStaffAccount(identity.verifiedEmail);
  if (account === undefined) return undefined;
  const taken = await db.account.findFirst({
    where: { id: account.accountId, oidcSubject: { not: null } },
    select: { id: true },
  });
  // Linked already, to another subject: an address that was given to somebody else must not open it.
  return taken === null ? account : undefined;
}

async function signIn(
  account: Candidate | undefined,
  attempt: { readonly tried: string; readonly group: string },
  password: string,
  refusal: string,
): Promise<string> {
  // Counted before it is looked at: a thousand guesses sent at once are a thousand failures, not one.
  const tries = await reserveTry(account?.accountId, attempt);
  const right = await verifyPassword(account?.passwordHash, password);
  if (account === undefined || !right || account.isDisabled)
    throw new AppError("unauthenticated", refusal);
  await db.$transaction(async (tx) => {
    await clearTriesIn(tx, tries);
    await recordEventIn(tx, undefined, {
      action: "account.signed-in",
      subjectType: "person",
      subjectId: account.personId,
    });
  });
  return account.personId;
}

const NOT_PUPIL =
  "Those three do not go together yet. Check the class code, your user name and your password, letter by letter.";
const NOT_STAFF = "That e-mail address and password do not go together. Check both and try again.";
const NOT_INVITED =
  "There is no account here for that address. Ask your administrator to make one, then try again.";

/** Sign-in as next-auth calls it: what was typed is read here, once. */
export const signInPorts: SignInPorts = {
  signInPupil: async (typed) =>
    signInPupil(parse(pupilSignInSchema, storable(typed), "The sign-in")),
  signInStaff: async (typed) =>
    signInStaff(parse(staffSignInSchema, storable(typed), "The sign-in")),
  signInWithProvider: async ({ provider, claims }) => {
    const identity =
      provider === "google"
        ? googleIdentity(claims)
        : microsoftIdentity(claims, env.OIDC_MICROSOFT_TENANT_ID);
    if (identity === undefined) throw new AppError("unauthenticated", NOT_INVITED);
    return await signInWithProvider(identity);
  },
};
