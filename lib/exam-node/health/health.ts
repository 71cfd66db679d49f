import type { NodeHealth } from "@/lib/core/exams/node-config";
import type { NodeReply } from "../http/route";
import type { ExamNode } from "../node";
import { getExam, groupState } from "../store/exam";
import { countWaiting } from "../store/outbox";
import { storageProblem } from "../store/storage-failure";

/** Says to whoever runs the node whether it can keep answers. Asks the database, so that a dead one shows. */
export function health({ config, database }: ExamNode): NodeReply {
  const problem = storageProblem() ?? null;
  const body: NodeHealth = {
    status: problem === null ? "ok" : "failing",
    exam_id: config.examId,
    execution_environment_id: config.environmentId,
    group: groupState(getExam(database)),
    problem,
    waiting_events: countWaiting(database),
  };
  return { status: problem === null ? 200 : 503, body };
}
