import { log } from "../log";
import type { ExamNode } from "../node";
import { inTransaction } from "../store/statements";
import { storageProblem } from "../store/storage-failure";

const EVERY_MS = 30_000;

/** Tells the coordinator that the node has started, and every half minute how it is. @returns how to stop it. */
export function watchHealth(node: ExamNode): () => void {
  report(node, "started");
  const timer = setInterval(
    () => report(node, storageProblem() === undefined ? "ok" : "failing"),
    EVERY_MS,
  );
  timer.unref();
  return () => {
    clearInterval(timer);
    report(node, "stopping");
  };
}

function report(node: ExamNode, status: "started" | "ok" | "failing" | "stopping"): void {
  // Where nobody listens, half a day of "ok" would only fill the disk.
  if (node.config.coordinatorUrl === undefined) return;
  try {
    inTransaction(node.database, () =>
      node.outbox.put({
        event_type: "node_health",
        participant_id: null,
        timestamp: new Date().toISOString(),
        status,
        resident_bytes: process.memoryUsage.rss(),
        problem: storageProblem() ?? null,
      }),
    );
  } catch (error) {
    log.warn({ err: error }, "the node's health was not reported");
  }
}
