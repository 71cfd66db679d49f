import type { IncomingMessage } from "node:http";
import type { TokenClaims, TokenVerdict } from "@/lib/core/exams/pupil-token";
import { judgeToken, readToken } from "@/lib/core/exams/pupil-token";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ExamNode } from "../node";
import type { SessionRow } from "../store/sessions";
import { getSession } from "../store/sessions";
import { findSignIn } from "../store/sign-ins";

/** A pupil whose token was checked, part by part. */
export interface SignedIn {
  readonly claims: TokenClaims;
  readonly session: SessionRow;
}

const WHY: Readonly<Record<Exclude<TokenVerdict, "ok">, string>> = {
  "other-environment": "token of another group",
  forged: "forged token",
  expired: "expired token",
};

/**
 * Who asks, by the Authorization header alone. Cookies are not looked at: they reach every port of a host, and so
 * every group on it.
 * @throws AppError "unauthenticated" or "forbidden"; either is answered without a byte.
 */
export function requirePupil(
  node: ExamNode,
  request: IncomingMessage,
  what: string,
  at: Date,
): SignedIn {
  const header = request.headers.authorization ?? "";
  return signedInBy(node, /^Bearer (\S+)$/i.exec(header)?.[1], what, at);
}

/** The same for a token that came another way (a WebSocket's first message). */
export function signedInBy(
  node: ExamNode,
  text: string | undefined,
  what: string,
  at: Date,
): SignedIn {
  const refuse = (code: "unauthenticated" | "forbidden", reason: string, subject = ""): never => {
    node.access.note({ subject, what, granted: false, reason, at });
    throw new AppError(code, reason);
  };
  const token = text === undefined ? undefined : readToken(text);
  if (token === undefined)
    return refuse("unauthenticated", text === undefined ? "no token" : "unreadable token");
  const { claims } = token;
  const verdict = judgeToken(token, node.config.environmentId, node.tokenKey.isOurs, at);
  if (verdict === "other-environment") return refuse("forbidden", WHY[verdict]);
  if (verdict !== "ok") return refuse("unauthenticated", WHY[verdict]);
  const signIn = findSignIn(node.database, claims.sign_in_id);
  if (signIn === undefined || signIn.ended_at !== null)
    return refuse("unauthenticated", "signed out", claims.user_id);
  if (signIn.session_id !== claims.exam_session_id || signIn.pupil_id !== claims.user_id)
    return refuse("forbidden", "token of another pupil", claims.user_id);
  node.access.note({ subject: claims.user_id, what, granted: true, reason: "", at });
  return { claims, session: getSession(node.database, claims.exam_session_id) };
}
