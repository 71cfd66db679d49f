/**
 * Loaded before the program in a container without a network (`node --require inside.js main.js`): joins the
 * program's two ports, which nobody outside can reach, to the sockets in the volume shared with the gate.
 */
import {
  COORDINATOR_PORT,
  coordinatorSocket,
  forward,
  GATE_FOLDER,
  NODE_PORT,
  nodeSocket,
} from "./sockets";

const local = (port: number) => ({ host: "127.0.0.1", port });

async function open(): Promise<void> {
  await forward(local(COORDINATOR_PORT), { path: coordinatorSocket(GATE_FOLDER) });
  await forward({ path: nodeSocket(GATE_FOLDER) }, local(NODE_PORT));
}

open().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
