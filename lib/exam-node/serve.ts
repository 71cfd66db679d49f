import type { Server } from "node:http";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { health } from "./health/health";
import type { NodeRoute } from "./http/route";
import { listen, makeServer } from "./http/server";
import { log } from "./log";
import type { ExamNode } from "./node";
import { stopWhenAsked } from "./stop-signals";
import { getExam } from "./store/exam";
import { openDatabase } from "./store/open-database";

/** Requests that are being answered may finish; a browser comes back by itself. */
const GRACE_MS = 2_000;

/** Serves the group until the process is asked to stop. */
export async function serve(config: NodeConfig): Promise<void> {
  const stopping = stopWhenAsked();
  const database = openDatabase(config.databasePath, config.databaseKey);
  stopping.add(() => {
    database.close();
  });
  const node: ExamNode = { config, database };
  insistOwn(node);
  const server = makeServer(routes(node), config.secure);
  const port = await listen(server, config.host, config.port);
  stopping.add(() => close(server));
  log.info({ exam: config.examId, port }, "serving");
  process.stdout.write(`${JSON.stringify({ ready: true, port, pid: process.pid })}\n`);
}

function routes(node: ExamNode): NodeRoute[] {
  return [{ method: "GET", path: "/healthz", handle: () => health(node) }];
}

/** A volume put into the wrong container must not be served under another group's name. */
function insistOwn({ config, database }: ExamNode): void {
  if (getExam(database).delivery_id === config.deliveryId) return;
  throw new AppError("not-found", "This database belongs to another group.");
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}
