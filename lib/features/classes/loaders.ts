import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import { listPeople } from "@/lib/features/accounts/data";
import type { PersonSummary } from "@/lib/features/accounts/types";
import { requireActor } from "@/lib/platform/auth/session";
import { getRoster, listClasses } from "./data";
import type { ClassPage, ClassSummary, PersonChoice } from "./types";

/** Every class, for whoever looks after them. */
export async function loadClasses(): Promise<ClassSummary[]> {
  await requireActor("classes.manage");
  return await listClasses();
}

/** A class's own page. @returns undefined when there is no class of that id. */
export async function loadClassPage(classId: string): Promise<ClassPage | undefined> {
  await requireActor("classes.manage");
  try {
    const [roster, people] = await Promise.all([getRoster(classId), listActivePeople()]);
    const inside = new Set([...roster.staff, ...roster.pupils].map((member) => member.personId));
    const others = people.filter((person) => !inside.has(person.personId));
    return {
      roster,
      otherPupils: others.filter((person) => person.role === "pupil").map(choice),
      otherTeachers: others.filter((person) => person.role === "teacher").map(choice),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}

async function listActivePeople(): Promise<PersonSummary[]> {
  return (await listPeople()).filter((person) => !person.isDisabled);
}

function choice(person: PersonSummary): PersonChoice {
  const classes = person.classes.length === 0 ? "" : ` (${person.classes.join(", ")})`;
  return {
    id: person.personId,
    label: `${person.familyName}, ${person.givenName}${classes}`,
  };
}
