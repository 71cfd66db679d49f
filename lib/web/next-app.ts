import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";

/** Next, as one handler of requests among others. */
export interface NextApp {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** In development only: the socket over which pages reload themselves. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => Promise<void>;
}

/** Makes Next ready to render. */
export async function prepareNext(options: {
  dev: boolean;
  hostname: string;
  port: number;
}): Promise<NextApp> {
  // Next adds a listener for upgrades to the first server it sees, which would end the sockets of ours. It is
  // given one that never listens, and hears of an upgrade only when it is meant for it.
  const upgrades = createServer();
  const app = next({ ...options, httpServer: upgrades });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => {
      if (options.dev) upgrades.emit("upgrade", request, socket, head);
      else socket.destroy();
    },
    close: () => app.close(),
  };
}
