import { safeParse } from "zod/mini";
import { errorReplySchema } from "@/lib/core/attempts/protocol";
import type { LoginReply } from "@/lib/core/exams/login";
import { loginReplySchema } from "@/lib/core/exams/login";
import { deviceId } from "./exam-pass";

const TIMEOUT_MILLISECONDS = 20_000;
const WRONG = "That does not match a slip of this exam. Check both lines, then try again.";
const AWAY = "The exam cannot be reached at the moment. Wait a little, then try again.";

/** What became of signing in; `message` is for the pupil. */
export type SignInReply =
  | { readonly ok: true; readonly pass: LoginReply }
  | { readonly ok: false; readonly message: string };

/**
 * Signs in at this page's exam group with what stands on the slip.
 * @param wrong what is said where that is not right.
 */
export async function signIn(
  studentId: string,
  password: string,
  wrong = WRONG,
): Promise<SignInReply> {
  try {
    const response = await fetch("/login", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ student_id: studentId, password, device_id: deviceId() }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (response.status === 401) return { ok: false, message: wrong };
    const reply: unknown = await response.json();
    const pass = safeParse(loginReplySchema, reply);
    if (response.ok && pass.success) return { ok: true, pass: pass.data };
    const error = safeParse(errorReplySchema, reply);
    return { ok: false, message: error.success ? error.data.error.message : AWAY };
  } catch {
    return { ok: false, message: AWAY };
  }
}
