import { validate as isUuid } from "uuid";
import type { Role } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { PersonSummary, Viewer } from "./types";

const ROLES = {
  PUPIL: "pupil",
  TEACHER: "teacher",
  ADMINISTRATOR: "administrator",
} as const satisfies Record<string, Role>;

/** @throws AppError "not-found" when the person was removed meanwhile. */
export async function getViewer(personId: string): Promise<Viewer> {
  const [person, school] = await Promise.all([
    db.person.findUnique({
      where: { id: personId },
      select: { role: true, givenName: true, familyName: true },
    }),
    db.school.findFirst({ select: { name: true } }),
  ]);
  if (person === null) throw new AppError("not-found", "This account is no longer here.");
  return {
    personId,
    role: ROLES[person.role],
    givenName: person.givenName,
    fullName: `${person.givenName} ${person.familyName}`,
    schoolName: school?.name ?? "Markwell",
  };
}

const SUMMARY = {
  id: true,
  role: true,
  givenName: true,
  familyName: true,
  disabledAt: true,
  account: { select: { email: true, username: true } },
  teaches: { select: { class: { select: { name: true } } } },
  pupil: {
    select: {
      enrolments: { where: { until: null }, select: { class: { select: { name: true } } } },
    },
  },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const satisfies Prisma.PersonSelect;

type SummaryRow = Prisma.PersonGetPayload<{ select: typeof SUMMARY }>;

/** Everybody in the school, by family name. */
export async function listPeople(): Promise<PersonSummary[]> {
  const rows = await db.person.findMany({
    select: SUMMARY,
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
  });
  return rows.map(summary);
}

/** @throws AppError "not-found". */
export async function getPerson(personId: string): Promise<PersonSummary> {
  // An address typed by hand holds anything; Postgres refuses what is no uuid with an error of its own.
  if (!isUuid(personId)) throw new AppError("not-found", "There is nobody with that number here.");
  const row = await db.person.findUnique({ where: { id: personId }, select: SUMMARY });
  if (row === null) throw new AppError("not-found", "There is nobody with that number here.");
  return summary(row);
}

/** The person who signs in with that address or user name. */
export async function findPersonBySignInName(signInName: string): Promise<string | undefined> {
  const name = signInName.trim().toLowerCase();
  const account = await db.account.findFirst({
    where: { OR: [{ email: name }, { username: name }] },
    select: { personId: true },
  });
  return account?.personId;
}

function summary(row: SummaryRow): PersonSummary {
  const links = [...row.teaches, ...(row.pupil?.enrolments ?? [])];
  return {
    personId: row.id,
    role: ROLES[row.role],
    givenName: row.givenName,
    familyName: row.familyName,
    signInName: row.account?.email ?? row.account?.username ?? "",
    classes: links.map((link) => link.class.name).sort(),
    isDisabled: row.disabledAt !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString(),
  };
}
