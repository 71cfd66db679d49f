import { v7 as newId } from "uuid";
import { normaliseTyped } from "@/lib/core/access/word-password";
import type { LoginReply, LoginRequest } from "@/lib/core/exams/login";
import { loginRequestSchema } from "@/lib/core/exams/login";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { readJsonBody } from "../http/json-body";
import type { NodeReply, NodeRequest, NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import type { ExamRow } from "../store/exam";
import { getExam } from "../store/exam";
import type { PupilRow } from "../store/pupils";
import { findPupilByName } from "../store/pupils";
import type { SessionRow } from "../store/sessions";
import { findNewestSession, setDevice } from "../store/sessions";
import { endSignIn, insertSignIn } from "../store/sign-ins";
import { inTransaction } from "../store/statements";
import { requirePupil } from "./require-pupil";
import { Tries } from "./tries";

const MOST_BYTES = 4 * 1024;
/** Longer than any exam day; the coordinator tears the group down long before. */
const TOKEN_HOURS = 14;

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
  refuseForeign(raw.headers.origin, raw.headers.host);
  const given = parse(loginRequestSchema, await readJsonBody(raw, MOST_BYTES), "Signing in");
  const pupil = findPupilByName(node.database, given.student_id);
  const note = (granted: boolean, reason: string) =>
    node.access.note({ subject: pupil?.id ?? "", what: "POST /login", granted, reason, at });
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
  return { status: 200, body: open(node, exam, pupil, session, given, at) };
}

/** Attack: a page of another site signs a pupil's browser in as somebody else. Browsers name the page they are on. */
function refuseForeign(origin: string | undefined, host: string | undefined): void {
  if (origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return;
  throw new AppError("forbidden", "This request did not come from this exam's own page.");
}

function open(
  node: ExamNode,
  exam: ExamRow,
  pupil: PupilRow,
  session: SessionRow,
  { device_id: device = newId() }: LoginRequest,
  at: Date,
): LoginReply {
  const signInId = newId();
  inTransaction(node.database, () => {
    insertSignIn(node.database, { id: signInId, sessionId: session.id, device }, at);
    record(node.database, session.id, { kind: "sign-in", device }, at);
    noteDevice(node, session, device, at);
  });
  const expiresAt = new Date(at.getTime() + TOKEN_HOURS * 3_600_000);
  const token = node.tokenKey.make({
    user_id: pupil.id,
    exam_session_id: session.id,
    execution_environment_id: node.config.environmentId,
    sign_in_id: signInId,
    exp: Math.floor(expiresAt.getTime() / 1000),
  });
  return {
    token,
    expires_at: expiresAt.toISOString(),
    user_id: pupil.id,
    exam_session_id: session.id,
    execution_environment_id: node.config.environmentId,
    display_name: pupil.display_name,
    title: exam.settings.title,
    server_time: at.toISOString(),
    starts_at: exam.settings.startsAt,
  };
}

/** A pupil may go on at another computer: it is recorded, told to the invigilator, and to the earlier computer. */
function noteDevice(node: ExamNode, session: SessionRow, device: string, at: Date): void {
  setDevice(node.database, session.id, device);
  const before = session.last_device;
  if (before === null || before === device) return;
  record(node.database, session.id, { kind: "device-change", device, before }, at);
  node.outbox.put({
    event_type: "participant_signal",
    participant_id: session.pupil_id,
    timestamp: at.toISOString(),
    kind: "device_change",
    value: device,
  });
  node.lines.tell(session.id, { type: "elsewhere", at: at.toISOString() });
}

function logOut(node: ExamNode, { raw, receivedAt: at }: NodeRequest): NodeReply {
  const { claims, session } = requirePupil(node, raw, "POST /logout", at);
  inTransaction(node.database, () => {
    endSignIn(node.database, claims.sign_in_id, at);
    record(node.database, session.id, { kind: "sign-out" }, at);
  });
  return { status: 204 };
}
