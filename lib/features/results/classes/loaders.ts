import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import type { ClassCard } from "../types";
import { listAssignmentCards, listTeachersClasses } from "./data";

/** A teacher's classes with the tests given to each, newest first. */
export async function loadClassCards(): Promise<ClassCard[]> {
  const actor = await requireActor("results.view");
  const [classes, assignments] = await Promise.all([
    listTeachersClasses(actor.personId),
    listAssignmentCards(actor.personId),
  ]);
  return classes.map(({ id, name, subject, yearGroup, pupils }) => ({
    id,
    name,
    subject,
    yearGroup,
    pupils,
    assignments: assignments
      .filter(({ classId }) => classId === id)
      .map(({ closesAt, meanShare, classId: _, ...card }) => ({
        ...card,
        pupils,
        meanShare: meanShare ?? undefined,
        closesAt: closesAt?.toISOString(),
      })),
  }));
}
