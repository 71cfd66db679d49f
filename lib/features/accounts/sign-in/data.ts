import { normaliseTyped } from "@/lib/core/access/word-password";
import { db } from "@/lib/platform/db/client";
import type { PupilSignIn } from "./schema";

/** An account somebody may be trying to open. */
export interface Candidate {
  readonly accountId: string;
  readonly personId: string;
  readonly role: "PUPIL" | "TEACHER" | "ADMINISTRATOR";
  readonly passwordHash: string | undefined;
  readonly isDisabled: boolean;
}

const CANDIDATE = {
  id: true,
  passwordHash: true,
  person: { select: { id: true, role: true, disabledAt: true } },
} as const;

interface CandidateRow {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly person: {
    readonly id: string;
    readonly role: Candidate["role"];
    readonly disabledAt: Date | null;
  };
}

const candidate = (row: CandidateRow | null): Candidate | undefined =>
  row === null
    ? undefined
    : {
        accountId: row.id,
        personId: row.person.id,
        role: row.person.role,
        passwordHash: row.passwordHash ?? undefined,
        isDisabled: row.person.disabledAt !== null,
      };

/** The pupil of that user name, where enrolled in the class of that code. */
export async function findPupilAccount(typed: PupilSignIn): Promise<Candidate | undefined> {
  const code = classCode(typed.classCode);
  const row = await db.account.findFirst({
    where: {
      username: normaliseTyped(typed.username),
      person: {
        role: "PUPIL",
        pupil: { enrolments: { some: { until: null, class: { code, archivedAt: null } } } },
      },
    },
    select: CANDIDATE,
  });
  return candidate(row);
}

/** The teacher or administrator of that address. */
export async function findStaffAccount(email: string): Promise<Candidate | undefined> {
  const row = await db.account.findFirst({
    where: { email: emailAddress(email), person: { role: { not: "PUPIL" } } },
    select: CANDIDATE,
  });
  return candidate(row);
}

/** The account already linked to a provider's subject. */
export async function findLinkedAccount(
  oidcProvider: string,
  oidcSubject: string,
): Promise<Candidate | undefined> {
  const row = await db.account.findUnique({
    where: { oidcProvider_oidcSubject: { oidcProvider, oidcSubject } },
    select: CANDIDATE,
  });
  return candidate(row);
}

/** A class code as it is stored: "7a moon" → "7A-MOON". */
export const classCode = (typed: string): string => normaliseTyped(typed).toUpperCase();

/** An address as it is stored. */
export const emailAddress = (typed: string): string => typed.trim().toLowerCase();
