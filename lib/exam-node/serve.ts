import type { Server } from "node:http";
import path from "node:path";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { AccessLog } from "./access/access-log";
import { watchExpiry } from "./closing/expiry";
import { coordinatorRoutes } from "./coordinator/coordinator-routes";
import { health } from "./health/health";
import { watchHealth } from "./health/report";
import type { NodeRoute } from "./http/route";
import { listen, makeServer } from "./http/server";
import { log } from "./log";
import type { ExamNode } from "./node";
import { Outbox } from "./outbox/outbox";
import { playerFolder, pythonFolder } from "./own-files";
import { pageRoutes } from "./page/page-routes";
import { PlayerFiles } from "./page/player-files";
import { PythonFiles } from "./page/python-files";
import { watchLeft } from "./practice/left-attempts";
import { practiceRoutes } from "./practice/practice-routes";
import { pupilRoutes } from "./pupil/pupil-routes";
import { chooseArgon2 } from "./sign-in/argon2id";
import { poolThreads } from "./sign-in/core-time";
import { PasswordQueue } from "./sign-in/password-queue";
import { signInRoutes } from "./sign-in/sign-in-routes";
import { stepBack } from "./sign-in/step-back";
import { TokenKey } from "./sign-in/token-key";
import { Signals } from "./signals/signals";
import { Lines } from "./socket/lines";
import { takeSockets } from "./socket/upgrade";
import { stopWhenAsked } from "./stop-signals";
import { getExam, isPractice } from "./store/exam";
import type { Sqlite } from "./store/open-database";
import { openDatabase } from "./store/open-database";
import { getQuestions } from "./store/questions";

/** Requests that are being answered may finish; a browser comes back by itself. */
const GRACE_MS = 2_000;
/** "Going away": a browser that hears it comes back. */
const GOING_AWAY = 1001;

/** Serves the group until the process is asked to stop. */
export async function serve(config: NodeConfig): Promise<void> {
  const stopping = stopWhenAsked();
  const database = openDatabase(config.databasePath, config.databaseKey);
  stopping.add(() => {
    database.close();
  });
  const node = makeNode(config, database, await makePasswordQueue());
  insistOwn(node);
  stopping.add(() => node.access.stop());
  const files = new PlayerFiles(pageFolder(node));
  const python = asksForPrograms(database) ? new PythonFiles(pythonFolder()) : undefined;
  if (python !== undefined) stopping.add(() => python.close());
  const server = makeServer(routes(node, files, python), config.secure);
  takeSockets(server, node);
  const port = await listen(server, config.host, config.port);
  stopping.add(() => close(server, node));
  stopping.add(watchExpiry(node));
  stopping.add(watchHealth(node));
  stopping.add(watchLeft(node));
  node.outbox.start();
  log.info({ exam: config.examId, port }, "serving");
  process.stdout.write(`${JSON.stringify({ ready: true, port, pid: process.pid })}\n`);
}

async function makePasswordQueue(): Promise<PasswordQueue> {
  const [argon2, threads] = [await chooseArgon2(), await poolThreads()];
  stepBack(threads);
  return new PasswordQueue({ argon2, threads });
}

/** The parts of a node, none of them started. */
export function makeNode(
  config: NodeConfig,
  database: Sqlite,
  passwords = new PasswordQueue(),
): ExamNode {
  const outbox = new Outbox(database, config);
  return {
    config,
    database,
    outbox,
    signals: new Signals(database, outbox),
    lines: new Lines(database),
    access: new AccessLog(database),
    tokenKey: new TokenKey(config.groupSecret),
    passwords,
  };
}

function routes(node: ExamNode, files: PlayerFiles, python: PythonFiles | undefined): NodeRoute[] {
  return [
    { method: "GET", path: "/healthz", handle: () => health(node) },
    ...signInRoutes(node),
    ...pupilRoutes(node),
    ...practiceRoutes(node),
    ...coordinatorRoutes(node),
    ...pageRoutes(node, files, python),
  ];
}

/** Whether any question of the group is answered by a program: only then is Python offered to browsers. */
function asksForPrograms(database: Sqlite): boolean {
  return getQuestions(database).some(({ type }) => questionTypeOf(type).python !== undefined);
}

/** The page of a practice is a build of its own, in a folder beside the exam's. */
function pageFolder({ config, database }: ExamNode): string {
  const folder = playerFolder(config.playerFolder);
  return isPractice(database) ? path.join(folder, "practice") : folder;
}

/** A volume put into the wrong container must not be served under another group's name. */
function insistOwn({ config, database }: ExamNode): void {
  if (getExam(database).delivery_id === config.deliveryId) return;
  throw new AppError("not-found", "This database belongs to another group.");
}

async function close(server: Server, node: ExamNode): Promise<void> {
  node.outbox.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  node.lines.closeAll(GOING_AWAY, "restarting");
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}
