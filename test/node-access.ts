import { openDatabase } from "@/lib/exam-node/store/open-database";
import type { RunningNode } from "./exam-node-program";

/** What a node's log of grants and denials holds; the node is stopped, so that all of it is written. */
export async function accessOf(node: RunningNode): Promise<unknown[]> {
  await node.stop();
  const database = openDatabase(node.config.databasePath, node.config.databaseKey);
  const rows = database
    .prepare("SELECT subject, what, granted, reason, times FROM access ORDER BY what, granted")
    .all();
  database.close();
  return rows;
}
