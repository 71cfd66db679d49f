import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { Sqlite } from "./store/open-database";

/** What every part of a running node works with. */
export interface ExamNode {
  readonly config: NodeConfig;
  readonly database: Sqlite;
}
