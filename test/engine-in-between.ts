/** Stands between us and a real engine, on a socket of its own, and does to calls what engines do on bad days. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

/** Returns true when it has dealt with the call itself; false passes it on. */
export type Interference = (incoming: IncomingMessage, reply: ServerResponse) => boolean;

export async function engineInBetween(real: string, interfere: Interference) {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-engine-"));
  const socket = path.join(folder, "engine.sock");
  const calls: string[] = [];
  const server = createServer((incoming, reply) => {
    calls.push(`${incoming.method} ${incoming.url}`);
    if (interfere(incoming, reply)) return;
    const { method, url, headers } = incoming;
    const onward = request(
      { socketPath: real.replace("unix://", ""), method, path: url, headers },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(reply);
      },
    );
    incoming.pipe(onward);
  });
  server.listen(socket);
  await once(server, "listening");
  return {
    address: `unix://${socket}`,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
