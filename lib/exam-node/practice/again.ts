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

const MOST_BYTES = 4 * 1024;
/** Nobody practises so often; a script might. */
const MOST_ATTEMPTS = 300;

/**
 * Opens another attempt, with questions drawn anew, once the newest is handed in.
 * @throws AppError "conflict" while that one is not, "closed" after very many.
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
    if (newest.state !== "submitted")
      throw new AppError("conflict", "Your last attempt is still open. Go on with it first.");
    if (newest.number >= MOST_ATTEMPTS)
      throw new AppError("closed", `You have practised ${MOST_ATTEMPTS} times. That is the most.`);
    const id = openSession(node.database, pupilId, newest.number + 1);
    const session = getSession(node.database, id);
    return signInTo(node, getPupil(node.database, pupilId), session, given.device_id, at);
  });
}
