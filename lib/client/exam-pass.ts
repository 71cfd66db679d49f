import * as z from "zod/mini";
import { randomId } from "./client-id";

/** What signing in at an exam group gave this browser. */
const passSchema = z.object({
  token: z.string(),
  exam_session_id: z.uuid(),
  expires_at: z.string(),
  display_name: z.string(),
  starts_at: z.nullable(z.string()),
});
export type ExamPass = z.infer<typeof passSchema>;

const PASS = "markwell-exam-pass";
const DEVICE = "markwell-exam-device";

/**
 * Kept for every tab of this group's page, so that signing in again in one tab lets another go on. Storage belongs to
 * host and port: no other group reads it, as it would a cookie.
 */
export function keepPass(pass: ExamPass): void {
  write(PASS, JSON.stringify(pass));
}

/** The pass of an earlier load or another tab; undefined when there is none that still holds. */
export function findPass(): ExamPass | undefined {
  const read = z.safeParse(passSchema, jsonOrUndefined(stored(PASS)));
  if (!read.success || Date.parse(read.data.expires_at) <= Date.now()) return undefined;
  return read.data;
}

export function dropPass(): void {
  memory.delete(PASS);
  try {
    localStorage.removeItem(PASS);
  } catch {
    // Blocked by policy: there it was never kept.
  }
}

/**
 * The token for one session's calls.
 * Attack, or accident: another pupil signs in in a second tab; the first tab must not send its answers as theirs.
 */
export function tokenFor(sessionId: string): string | undefined {
  const pass = findPass();
  return pass?.exam_session_id === sessionId ? pass.token : undefined;
}

/** Calls back when somebody signs in in another tab: this one may go on by that. */
export function onPassOfAnotherTab(goOn: () => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === PASS && newValue !== null) goOn();
  });
}

/** This browser's own id, by which the group notices that a pupil goes on at another computer. */
export function deviceId(): string {
  const known = stored(DEVICE);
  if (known !== undefined && z.safeParse(z.uuid(), known).success) return known;
  const made = randomId();
  write(DEVICE, made);
  return made;
}

/** Where storage is blocked, a pass holds as long as the page. */
const memory = new Map<string, string>();

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

function write(key: string, value: string): void {
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or blocked: the map above has it for this page.
  }
}

function jsonOrUndefined(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
