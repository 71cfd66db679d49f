import { db } from "@/lib/platform/db/client";
import type { AuditEntry } from "./types";

/** The newest entries, newest first. */
export async function listEvents(limit: number): Promise<AuditEntry[]> {
  const events = await db.auditEvent.findMany({ orderBy: { at: "desc" }, take: limit });
  const ids = events.flatMap((event) => [event.actorId, event.subjectId]);
  const names = await namesOf([...new Set(ids.filter((id) => id !== null))]);
  return events.map((event) => ({
    id: event.id,
    at: event.at.toISOString(),
    actor: event.actorId === null ? undefined : names.get(event.actorId),
    action: event.action,
    subjectType: event.subjectType,
    subject: names.get(event.subjectId),
    details: detailsInWords(event.details),
  }));
}

/** Names of people and classes by their ids, where they are still known. */
export async function namesOf(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const [people, classes] = await Promise.all([
    db.person.findMany({
      where: { id: { in: ids } },
      select: { id: true, givenName: true, familyName: true },
    }),
    db.class.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ]);
  return new Map([
    ...people.map((row) => [row.id, `${row.givenName} ${row.familyName}`] as const),
    ...classes.map((row) => [row.id, row.name] as const),
  ]);
}

/** What holds a state or a role as the database spells it. Others, a message to pupils say, are told letter by letter. */
const SPELT_IN_CAPITALS: ReadonlySet<string> = new Set(["before", "role"]);

function detailsInWords(details: unknown): string {
  if (typeof details !== "object" || details === null) return "";
  return (
    Object.entries(details)
      // Ids say nothing to who reads this; the entry itself keeps them.
      .filter(([name]) => !name.endsWith("Id"))
      .map(([name, value]) => `${name}: ${valueInWords(name, value)}`)
      .join(", ")
  );
}

function valueInWords(name: string, value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return SPELT_IN_CAPITALS.has(name) ? value.toLowerCase() : value;
}
