import type { LoginReply } from "@/lib/core/exams/login";
import { againRequestSchema } from "@/lib/core/exams/practice/join";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { readJsonBody } from "../http/json-body";
import type { NodeRequest } from "../http/route";
import type { ExamNode } from "../node";
import type { SignedIn } from "../sign-in/require-pupil";
import { signInTo } from "../sign-in/sign-in-to";
import { openSession } from "../store/new-session";
import { getPupil } from "../store/pupils";
import { findNewestSession, getSession } from "../store/sessions";
import { inTransaction } from "../store/statements";
import { insistSpace } from "./quota";

const MOST_BYTES = 4 * 1024;
/** Nobody practises so often; a script might. */
const MOST_ATTEMPTS = 300;

/**
 * Opens another attempt, with questions drawn anew, once the newest is handed in. While that one is not, it is the one
 * to go on with: a reply that was lost on its way, or another device's press, locks nobody out.
 * @throws AppError "closed" after very many.
 */
export async function startAgain(
  node: ExamNode,
  { session: { pupil_id: pupilId } }: SignedIn,
  { raw, receivedAt: at }: NodeRequest,
): Promise<LoginReply> {
  const given = parse(againRequestSchema, await readJsonBody(raw, MOST_BYTES), "Practising again");
  return inTransaction(node.database, () => {
    const newest = findNewestSession(node.database, pupilId);
    if (newest === undefined) throw new AppError("internal", "A pupil has no attempt.");
    const pupil = getPupil(node.database, pupilId);
    if (newest.state !== "submitted") return signInTo(node, pupil, newest, given.device_id, at);
    if (newest.number >= MOST_ATTEMPTS)
      throw new AppError("closed", `You have practised ${MOST_ATTEMPTS} times. That is the most.`);
    insistSpace(node.database);
    const id = openSession(node.database, pupilId, newest.number + 1);
    const session = getSession(node.database, id);
    return signInTo(node, pupil, session, given.device_id, at);
  });
}
