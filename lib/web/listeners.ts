import { readFileSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { env } from "@/lib/platform/env/env";

/** One server and where it is to listen. */
export interface Listener {
  readonly server: Server;
  readonly port: number;
}

/**
 * HTTP always; HTTPS beside it when a certificate was given.
 * @param handler makes the handler for requests that came securely, or not.
 */
export function makeListeners(handler: (secure: boolean) => RequestListener): Listener[] {
  const listeners = [{ server: createHttpServer(handler(false)), port: env.PORT }];
  const { MARKWELL_TLS_CERT: cert, MARKWELL_TLS_KEY: key } = env;
  if (cert !== undefined && key !== undefined) {
    const files = { cert: readFileSync(cert), key: readFileSync(key) };
    listeners.push({
      server: createHttpsServer(files, handler(true)),
      port: env.MARKWELL_TLS_PORT,
    });
  }
  return listeners;
}

/** @throws the listening error, such as EADDRINUSE. */
export function listen({ server, port }: Listener, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Lets requests that are being answered finish, for at most `graceMs`. */
export async function close({ server }: Listener, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}
