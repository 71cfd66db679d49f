/** A node's parts on a database of their own, without a server and without waiting: for tests of what time brings. */
import path from "node:path";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { NodePackage } from "@/lib/core/exams/node-package";
import type { ExamNode } from "@/lib/exam-node/node";
import { seed } from "@/lib/exam-node/seed/seed";
import { makeNode } from "@/lib/exam-node/serve";
import { makeDatabase } from "@/lib/exam-node/store/open-database";
import { getSessions } from "@/lib/exam-node/store/sessions";
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
