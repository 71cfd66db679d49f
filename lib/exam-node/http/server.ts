import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { log } from "../log";
import { asRefusal } from "../store/storage-failure";
import { baseHeaders } from "./headers";
import type { NodeReply, NodeRoute } from "./route";
import { findRoute } from "./route";
import { sendFile } from "./send-file";

/** What a stalled or hostile client may hold on to. A Chromebook that sleeps comes back on a new connection. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
  connectionsCheckingInterval: 5_000,
};
const MOST_CONNECTIONS = 1_000;

/** An HTTP server for these routes, not listening yet. */
export function makeServer(routes: readonly NodeRoute[], secure: boolean): Server {
  const headers = baseHeaders(secure);
  const server = createServer(LIMITS, (request, response) => {
    const arrived = performance.now();
    response.setHeaders(new Map(headers));
    answer(routes, request)
      .catch((error: unknown) => errorReply(error))
      .then((reply) => {
        // How long it took here, whatever the way to the pupil adds (W3C Server Timing, milliseconds).
        response.setHeader("server-timing", `node;dur=${(performance.now() - arrived).toFixed(2)}`);
        send(request, response, reply);
      })
      .catch((error: unknown) => {
        log.error({ err: error }, "an answer could not be sent");
        response.destroy();
      });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** @returns the port it listens on. @throws the listening error, such as EADDRINUSE. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function answer(routes: readonly NodeRoute[], request: IncomingMessage): Promise<NodeReply> {
  const receivedAt = new Date();
  const path = pathOf(request);
  const match = findRoute(routes, request.method ?? "GET", path);
  if (match.kind === "wrong-method") return { status: 405, headers: { allow: match.allow } };
  // Who asks for what is not here is told nothing, not even which page of which program says so.
  if (match.kind === "none") return { status: 404 };
  return match.route.handle({ raw: request, receivedAt, path, params: match.params });
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

/** An expected error says what it has to say; who may not ask hears nothing; a bug is logged under a number. */
function errorReply(thrown: unknown): NodeReply {
  const error = asRefusal(thrown);
  if (!(error instanceof AppError)) return bug(error);
  const status = HTTP_STATUS[error.code];
  if (error.code === "unauthenticated" || error.code === "forbidden") return { status };
  const { code, message, issues, retryAfterSeconds: retry } = error;
  return {
    status,
    body: { error: { code, message, issues } },
    ...(retry === undefined ? {} : { headers: { "retry-after": String(retry) } }),
  };
}

function bug(error: unknown): NodeReply {
  const id = randomBytes(4).toString("hex");
  log.error({ err: error, id }, "a request failed");
  const message = `Something went wrong on the server. What you wrote is kept on this device. If it goes on, report ${id}.`;
  return { status: 500, body: { error: { code: "internal", message, issues: [] } } };
}

function send(request: IncomingMessage, response: ServerResponse, reply: NodeReply): void {
  // A body nobody read would be taken for the next request on this connection.
  if (!request.complete) response.setHeader("connection", "close");
  if (reply.file !== undefined) {
    sendFile(request, response, reply, reply.file);
    return;
  }
  const bytes = reply.bytes ?? (reply.body === undefined ? "" : JSON.stringify(reply.body));
  response.writeHead(reply.status, {
    ...(reply.body === undefined ? {} : { "content-type": "application/json" }),
    "content-length": Buffer.byteLength(bytes),
    ...reply.headers,
  });
  response.end(bytes);
}
