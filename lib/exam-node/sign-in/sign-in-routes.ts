import { normaliseTyped } from "@/lib/core/access/word-password";
import { loginRequestSchema } from "@/lib/core/exams/login";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { readJsonBody } from "../http/json-body";
import type { NodeReply, NodeRequest, NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { getExam } from "../store/exam";
import { findPupilByName } from "../store/pupils";
import { findNewestSession } from "../store/sessions";
import { endSignIn } from "../store/sign-ins";
import { inTransaction } from "../store/statements";
import { refuseForeign } from "./own-page";
import { requirePupil } from "./require-pupil";
import { signInTo } from "./sign-in-to";
import { Tries } from "./tries";

const MOST_BYTES = 4 * 1024;
const LOGIN = "POST /login";

/** Signing in with a slip, and out. */
export function signInRoutes(node: ExamNode): NodeRoute[] {
  const tries = new Tries();
  return [
    { method: "POST", path: "/login", handle: (request) => logIn(node, tries, request) },
    { method: "POST", path: "/logout", handle: (request) => logOut(node, request) },
  ];
}

async function logIn(node: ExamNode, tries: Tries, request: NodeRequest): Promise<NodeReply> {
  const { raw, receivedAt: at } = request;
  refuseForeign(node, request, LOGIN);
  const given = parse(loginRequestSchema, await readJsonBody(raw, MOST_BYTES), "Signing in");
  const pupil = findPupilByName(node.database, given.student_id);
  const note = (granted: boolean, reason: string) =>
    node.access.note({ subject: pupil?.id ?? "", what: LOGIN, granted, reason, at });
  const wait = tries.waitFor(normaliseTyped(given.student_id), at);
  if (wait > 0) {
    note(false, "too many tries");
    throw new AppError("rate-limited", `Too many tries. Wait ${wait} seconds, then try again.`, {
      retryAfterSeconds: wait,
    });
  }
  const right = await node.passwords.verify(pupil?.password_hash, normaliseTyped(given.password));
  const session = pupil === undefined ? undefined : findNewestSession(node.database, pupil.id);
  if (!right || pupil === undefined || session === undefined) {
    note(false, "wrong name or password");
    throw new AppError("unauthenticated", "wrong name or password");
  }
  const exam = getExam(node.database);
  if (exam.finalised_at !== null) {
    note(false, "exam collected");
    throw new AppError("closed", "This exam is over.");
  }
  note(true, "");
  return { status: 200, body: signInTo(node, pupil, session, given.device_id, at) };
}

function logOut(node: ExamNode, { raw, receivedAt: at }: NodeRequest): NodeReply {
  const { claims, session } = requirePupil(node, raw, "POST /logout", at);
  inTransaction(node.database, () => {
    endSignIn(node.database, claims.sign_in_id, at);
    record(node.database, session.id, { kind: "sign-out" }, at);
  });
  return { status: 204 };
}
