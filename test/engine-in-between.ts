/** Stands between us and a real engine, on a socket of its own, and does to calls what engines do on bad days. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:http";
import type { ServerOptions } from "node:https";
import { createServer as createSecureServer } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Returns true when it has dealt with the call itself; false passes it on; "lost": that, but its reply never arrives. A
 * function is asked which of the two once the engine has done what it was asked.
 */
export type Interference = (
  incoming: IncomingMessage,
  reply: ServerResponse,
) => boolean | "lost" | (() => Promise<false | "lost">);

/**
 * @param real address of the engine, a unix socket
 * @param tls when given, it listens on a port of this machine by TLS, as engines on other machines do
 */
export async function engineInBetween(
  real: string,
  interfere: Interference = () => false,
  tls?: ServerOptions,
) {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-engine-"));
  const socket = path.join(folder, "engine.sock");
  const calls: string[] = [];
  const serve = (incoming: IncomingMessage, reply: ServerResponse) => {
    calls.push(`${incoming.method} ${incoming.url}`);
    const outcome = interfere(incoming, reply);
    if (outcome === true) return;
    const { method, url, headers } = incoming;
    const onward = request(
      { socketPath: real.replace("unix://", ""), method, path: url, headers },
      (answer) => void passOn(answer),
    );
    const passOn = async (answer: IncomingMessage) => {
      const end = typeof outcome === "function" ? await outcome() : outcome;
      if (end === "lost") {
        answer.resume().on("end", () => incoming.socket.destroy());
        return;
      }
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    };
    incoming.pipe(onward);
  };
  const server = tls === undefined ? createServer(serve) : createSecureServer(tls, serve);
  if (tls === undefined) server.listen(socket);
  else server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  return {
    address:
      place === null || typeof place === "string"
        ? `unix://${socket}`
        : `https://localhost:${place.port}`,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
