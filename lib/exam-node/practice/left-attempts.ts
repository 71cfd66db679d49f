import * as z from "zod/mini";
import { log } from "../log";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { isPractice } from "../store/exam";
import { inTransaction, perDatabase, query } from "../store/statements";
import { tellOfDanger } from "./danger";

const EVERY_MS = 3_600_000;
/** Whoever writes nothing for a day has gone, most likely for good. */
const LEFT_MS = 86_400_000;
const LOOKED_AT = "looked-at";

const left = perDatabase((database) =>
  query(
    database,
    `SELECT s.id FROM session s JOIN entry e ON e.chain_id = s.id AND e.position = (
       SELECT max(position) FROM entry WHERE chain_id = s.id AND kind IN ('save', '${LOOKED_AT}'))
     WHERE s.submitted_at IS NULL AND e.kind = 'save' AND e.received_at <= ?`,
    z.object({ id: z.uuid() }),
  ),
);

/** Looks for danger in attempts that were left and not handed in, once after each time somebody wrote in them. */
export function lookAtLeft(node: ExamNode, now: Date): void {
  const since = new Date(now.getTime() - LEFT_MS).toISOString();
  for (const { id } of left(node.database).all(since)) {
    inTransaction(node.database, () => {
      record(node.database, id, { kind: LOOKED_AT }, now);
      tellOfDanger(node, id, now);
    });
  }
}

/** Looks every hour, in a practice. @returns how to stop it. */
export function watchLeft(node: ExamNode): () => void {
  if (!isPractice(node.database)) return () => undefined;
  const look = () => {
    try {
      lookAtLeft(node, new Date());
    } catch (error) {
      // A full disk: an hour later it is tried again.
      log.warn({ err: error }, "attempts that were left could not be looked at");
    }
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
