import { db } from "@/lib/platform/db/client";
import type { TaughtClass } from "./types";

/** The classes a teacher teaches now, by name. */
export async function listTaughtClasses(personId: string): Promise<TaughtClass[]> {
  const rows = await db.class.findMany({
    where: { archivedAt: null, teachers: { some: { personId } } },
    orderBy: { name: "asc" },
    include: { _count: { select: { enrolments: { where: { until: null } } } } },
  });
  return rows.map(({ id, name, subject, _count }) => ({
    id,
    name,
    subject,
    pupils: _count.enrolments,
  }));
}
