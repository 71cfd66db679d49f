import { randomInt } from "node:crypto";
import { v7 as newId } from "uuid";
import { makeWordPassword, normaliseTyped } from "@/lib/core/access/word-password";
import { makeGuestId } from "@/lib/core/exams/practice/guest-id";
import type { JoinReply } from "@/lib/core/exams/practice/join";
import { cleanName, joinRequestSchema, NAMELESS } from "@/lib/core/exams/practice/join";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { readJsonBody } from "../http/json-body";
import type { NodeReply, NodeRequest } from "../http/route";
import type { ExamNode } from "../node";
import { addPupil } from "../seed/seed";
import { refuseForeign } from "../sign-in/own-page";
import { signInTo } from "../sign-in/sign-in-to";
import type { Sqlite } from "../store/open-database";
import { countPupils, findPupilByExternalId, getPupil } from "../store/pupils";
import { getSessionsOf } from "../store/sessions";
import { inTransaction } from "../store/statements";
import type { JoinLimit } from "./join-limit";
import { makeRoom } from "./make-room";
import { insistSpace } from "./quota";

const JOIN = "POST /practice/join";
const MOST_BYTES = 4 * 1024;
const MOST_PUPILS = 2_000;

/** Lets somebody in who has no slip, with an id and a password of their own; the password is told this once. */
export async function join(
  node: ExamNode,
  limit: JoinLimit,
  request: NodeRequest,
): Promise<NodeReply> {
  const { raw, receivedAt: at } = request;
  refuseForeign(node, request, JOIN);
  const given = parse(joinRequestSchema, await readJsonBody(raw, MOST_BYTES), "Beginning");
  noted(node, "too many at once", at, () => limit.take(at));
  insistRoom(node, at);
  const password = makeWordPassword(randomInt);
  const passwordHash = await node.passwords.hash(normaliseTyped(password));
  const displayName = cleanName(given.display_name) ?? NAMELESS;
  const body = inTransaction(node.database, (): JoinReply => {
    // Others came while the password was made.
    insistRoom(node, at);
    const pupil = makePupil(node.database, displayName, passwordHash);
    const [session] = getSessionsOf(node.database, pupil.id);
    if (session === undefined) throw new AppError("internal", "A pupil came without an attempt.");
    const signedIn = signInTo(node, pupil, session, given.device_id, at);
    return { ...signedIn, student_id: pupil.external_id, password };
  });
  node.access.note({
    ...{ subject: body.user_id, what: JOIN },
    ...{ granted: true, reason: "", at },
  });
  return { status: 200, body };
}

function insistRoom(node: ExamNode, now: Date): void {
  const { database } = node;
  noted(node, "practice full", now, () => {
    insistSpace(database);
    if (countPupils(database) < MOST_PUPILS) return;
    if (makeRoom(database, now) > 0) return;
    throw new AppError(
      "closed",
      "This practice is full: no more people can begin. Who has an id can still come back.",
    );
  });
}

/** Does what may keep somebody out, and notes where it has. */
function noted(node: ExamNode, reason: string, at: Date, insist: () => void): void {
  try {
    insist();
  } catch (error) {
    if (error instanceof AppError)
      node.access.note({ subject: "", what: JOIN, granted: false, reason, at });
    throw error;
  }
}

function makePupil(database: Sqlite, displayName: string, passwordHash: string) {
  const id = newId();
  const none = { extraTimePercent: 0, restBreakMinutes: 0 };
  addPupil(database, { id, externalId: freeId(database), displayName, passwordHash, ...none });
  return getPupil(database, id);
}

/** There are seventeen times as many ids as pupils, so one that is free is found at once. */
function freeId(database: Sqlite): string {
  for (;;) {
    const id = makeGuestId(randomInt);
    if (findPupilByExternalId(database, id) === undefined) return id;
  }
}
