import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";

/** A teacher of their own for a test. */
export async function aTeacher(): Promise<Actor> {
  const personId = newId();
  await db.person.create({
    data: { id: personId, role: "TEACHER", givenName: "Asha", familyName: "Patel" },
  });
  return { personId, role: "teacher", sessionId: undefined };
}

/** A pupil of year 7. */
export async function aPupil(): Promise<Actor> {
  const personId = newId();
  const data = { id: personId, role: "PUPIL", givenName: "Ben", familyName: "Okoro" } as const;
  await db.person.create({ data: { ...data, pupil: { create: { yearGroup: 7 } } } });
  return { personId, role: "pupil", sessionId: undefined };
}

/** A class taught by this teacher. */
export async function aClassOf(teacher: Actor, name: string): Promise<string> {
  const id = newId();
  await db.class.create({
    data: {
      id,
      name,
      code: `${name}-CODE`,
      yearGroup: 7,
      subject: "Computing",
      teachers: { create: { personId: teacher.personId } },
    },
  });
  return id;
}
