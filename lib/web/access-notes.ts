import { keepAccess } from "@/lib/features/exams/access/mutations";
import type { AccessNote } from "@/lib/features/exams/access/types";
import { log } from "@/lib/platform/log/log";

const FLUSH_MS = 1_000;
/** So many different lines are held while Postgres is away; beyond it they are only counted together. */
const MOST_HELD = 2_000;

const held = new Map<string, AccessNote>();
let isWaiting = false;

/**
 * Notes that somebody was let in or kept out. Written behind the requests, a line a minute for each kind: a flood of
 * refused ones must not cost a write each.
 */
export function noteAccess(given: Omit<AccessNote, "times">): void {
  const note = held.size < MOST_HELD ? given : { ...given, subject: "", what: "many others" };
  const minute = note.at.slice(0, 16);
  const key = [minute, note.subject, note.what, note.group, note.granted, note.reason].join("\n");
  held.set(key, { ...note, times: (held.get(key)?.times ?? 0) + 1 });
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => void flushAccess(), FLUSH_MS).unref();
}

/** Writes what was noted; what Postgres does not take is tried again. */
export async function flushAccess(): Promise<void> {
  isWaiting = false;
  const notes = [...held.values()];
  held.clear();
  try {
    await keepAccess(notes);
  } catch (error) {
    log.warn({ err: error }, "the access log waits");
    for (const note of notes) noteAccess(note);
  }
}
