import * as z from "zod/mini";
import { errorReplySchema } from "@/lib/core/attempts/protocol";
import { loginReplySchema } from "@/lib/core/exams/login";
import { practiceAttemptsSchema, practiceReviewSchema } from "@/lib/core/exams/practice/attempts";
import { joinReplySchema } from "@/lib/core/exams/practice/join";
import { deviceId, findPass } from "./exam-pass";

const TIMEOUT_MILLISECONDS = 20_000;
const AWAY = "The practice cannot be reached at the moment. Wait a little, then try again.";
const SIGNED_OUT = "You have been signed out. Come back with your id and password.";

/** What became of a call; `message` is for the pupil. */
export type PracticeReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Begins without a slip. @param name "" for nobody's. */
export function joinPractice(name: string) {
  const called = name.trim() === "" ? {} : { display_name: name };
  return ask("/practice/join", joinReplySchema, { ...called, device_id: deviceId() });
}

/** Opens another attempt, once the last is handed in. */
export function practiseAgain() {
  return ask("/practice/again", loginReplySchema, { device_id: deviceId() });
}

/** One's own attempts, the first one first. */
export function readAttempts() {
  return ask("/practice/attempts", practiceAttemptsSchema);
}

/** One of them, with right answers. */
export function readAttempt(number: number) {
  return ask(`/practice/attempts/${number}`, practiceReviewSchema);
}

async function ask<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
): Promise<PracticeReply<T>> {
  try {
    const response = await fetch(path, {
      headers: headers(body !== undefined),
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (response.status === 401 || response.status === 403)
      return { ok: false, message: SIGNED_OUT };
    const reply: unknown = await response.json();
    const read = z.safeParse(schema, reply);
    if (response.ok && read.success) return { ok: true, value: read.data };
    const error = z.safeParse(errorReplySchema, reply);
    return { ok: false, message: error.success ? error.data.error.message : AWAY };
  } catch {
    return { ok: false, message: AWAY };
  }
}

function headers(hasBody: boolean): Record<string, string> {
  const token = findPass()?.token;
  return {
    ...(hasBody ? { "content-type": "application/json" } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
