import { rmSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";

/** Where the two containers of a group meet: a volume both have, and nothing else in common. */
export const GATE_FOLDER = "/gate";

/** The node's own listener, inside a container without a network. */
export const NODE_PORT = 8235;

/** What the node takes for the coordinator there. */
export const COORDINATOR_PORT = 8236;

/** A port of this machine (or container), or a socket file. */
export type Place = { readonly host: string; readonly port: number } | { readonly path: string };

/** Where pupils' bytes go on their way in. */
export const nodeSocket = (folder: string): string => `${folder}/node.sock`;

/** Where events go on their way out. */
export const coordinatorSocket = (folder: string): string => `${folder}/coordinator.sock`;

/**
 * Passes every connection at one place on to another, byte for byte, both ways, until either side ends.
 * @returns the port, where the place has one
 */
export async function forward(from: Place, to: Place): Promise<number | undefined> {
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) =>
    join(near, connect({ ...to, allowHalfOpen: true, noDelay: true })),
  );
  // A socket file of an earlier run lets nobody listen.
  if ("path" in from) rmSync(from.path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(from, resolve);
  });
  return "path" in from ? undefined : (server.address() as AddressInfo).port;
}

function join(near: Socket, far: Socket): void {
  near.pipe(far).pipe(near);
  near.on("error", () => far.destroy());
  far.on("error", () => near.destroy());
  near.on("close", () => far.destroy());
  far.on("close", () => near.destroy());
}
