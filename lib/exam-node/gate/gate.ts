/**
 * The gate of a group: the only way into and out of its container, which has no network. It outlives the coordinator.
 * In: any connection, to the node. Out: calls to the coordinator's routes for exam nodes, and to nothing else.
 */

import { GATE_CONFIG_VARIABLE, gateConfigSchema } from "@/lib/core/exams/gate-config";
import { parse } from "@/lib/core/kernel/parse";
import { serveCoordinator } from "./coordinator-door";
import { coordinatorSocket, forward, GATE_FOLDER, nodeSocket } from "./sockets";

async function open(environment: NodeJS.ProcessEnv): Promise<void> {
  const given: unknown = JSON.parse(environment[GATE_CONFIG_VARIABLE] ?? "null");
  const { host, port, coordinatorUrl } = parse(gateConfigSchema, given, GATE_CONFIG_VARIABLE);
  await serveCoordinator(coordinatorSocket(GATE_FOLDER), coordinatorUrl);
  await forward({ host, port }, { path: nodeSocket(GATE_FOLDER) });
}

// Nothing is kept here: it may end at once, and as process 1 it must say so itself.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));

open(process.env).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
