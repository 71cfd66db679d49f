/** A node's parts on a database of their own, without a server and without waiting: for tests of what time brings. */
import path from "node:path";
import type { ExamEvent } from "@/lib/core/exams/events";
import type { ExportFile } from "@/lib/core/exams/export-file";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { NodePackage } from "@/lib/core/exams/node-package";
import { exportFile } from "@/lib/exam-node/export/results";
import type { ExamNode } from "@/lib/exam-node/node";
import { save } from "@/lib/exam-node/pupil/save";
import { start } from "@/lib/exam-node/pupil/start";
import { seed } from "@/lib/exam-node/seed/seed";
import { makeNode } from "@/lib/exam-node/serve";
import { makeDatabase } from "@/lib/exam-node/store/open-database";
import { getWaiting } from "@/lib/exam-node/store/outbox";
import { getSessions } from "@/lib/exam-node/store/sessions";
import { saveOf } from "./exam-node-client";
import { nodeConfig } from "./exam-node-package";

/** @param folder where its database goes. */
export function insideNode(
  folder: string,
  group: NodePackage,
  given: Partial<NodeConfig> = {},
): { readonly node: ExamNode; readonly sessionIds: string[] } {
  const file = path.join(folder, `${group.deliveryId}.db`);
  const config = { ...nodeConfig(group, file), ...given };
  const database = makeDatabase(config.databasePath, config.databaseKey);
  seed(database, group);
  const node = makeNode(config, database);
  return { node, sessionIds: getSessions(database).map(({ id }) => id) };
}

export function endInsideNode({ outbox, access, database }: ExamNode): void {
  outbox.stop();
  access.stop();
  database.close();
}

/** A group's export after every pupil has given these answers, in the order of the bank. */
export async function exportOf(
  folder: string,
  group: NodePackage,
  answers: readonly object[],
): Promise<ExportFile> {
  return (await satBy(folder, group, answers)).file;
}

/** The same, and what the group has told meanwhile. */
export async function satBy(
  folder: string,
  group: NodePackage,
  answers: readonly object[],
): Promise<{ readonly file: ExportFile; readonly told: readonly ExamEvent[] }> {
  const { node: inside } = insideNode(folder, group);
  // Nobody is there to hear it, so that it is all still waiting.
  const node = { ...inside, config: { ...inside.config, coordinatorUrl: "http://127.0.0.1:9" } };
  const now = new Date("2026-03-05T09:00:00Z");
  for (const session of getSessions(node.database)) {
    start(node, session, now);
    for (const [index, response] of answers.entries()) {
      const given = { response, client_seq: index + 1, based_on: 1_000 };
      await save(node, session.id, saveOf(group.questions[index]?.id ?? "", given), now);
    }
  }
  const file = exportFile(node.database);
  const told = getWaiting(node.database, 100) as ExamEvent[];
  endInsideNode(node);
  return { file, told };
}
