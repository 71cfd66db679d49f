import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { AccessLog } from "./access/access-log";
import type { Outbox } from "./outbox/outbox";
import type { PasswordQueue } from "./sign-in/password-queue";
import type { TokenKey } from "./sign-in/token-key";
import type { Signals } from "./signals/signals";
import type { Lines } from "./socket/lines";
import type { Sqlite } from "./store/open-database";

/** What every part of a running node works with. */
export interface ExamNode {
  readonly config: NodeConfig;
  readonly database: Sqlite;
  readonly outbox: Outbox;
  /** Open WebSockets of pupils. */
  readonly lines: Lines;
  /** Facts that pupils' browsers report. */
  readonly signals: Signals;
  readonly access: AccessLog;
  readonly tokenKey: TokenKey;
  readonly passwords: PasswordQueue;
}
