import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";

/** A pupil of a class, as a slip names them. */
interface SlipPupil {
  readonly personId: string;
  readonly fullName: string;
  /** Undefined: they have none, or their account is shut. A slip would open nothing. */
  readonly username: string | undefined;
}

/** @throws AppError "not-found". */
export async function getSlipClass(
  classId: string,
): Promise<{ readonly code: string; readonly pupils: readonly SlipPupil[] }> {
  const found = await db.class.findUnique({
    where: { id: classId },
    select: {
      code: true,
      enrolments: {
        where: { until: null },
        select: { pupil: { select: { person: { include: { account: true } } } } },
        orderBy: [
          { pupil: { person: { familyName: "asc" } } },
          { pupil: { person: { givenName: "asc" } } },
        ],
      },
    },
  });
  if (found === null) throw new AppError("not-found", "There is no class with that number here.");
  const pupils = found.enrolments.map(({ pupil: { person } }) => ({
    personId: person.id,
    fullName: `${person.givenName} ${person.familyName}`,
    username: person.disabledAt === null ? (person.account?.username ?? undefined) : undefined,
  }));
  return { code: found.code, pupils };
}
