import { rmSync } from "node:fs";
import type { IncomingMessage, RequestOptions, ServerResponse } from "node:http";
import { createServer, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** The coordinator's routes for exam nodes. Attack: a node that was taken over tries the sign-in page or an export. */
const OPEN = /^\/api\/internal\/exam-clients\/[A-Za-z0-9/_-]*$/;

const ANSWER_MS = 30_000;

/** Passes calls for the coordinator on from a socket file; without a coordinator they are refused, and wait. */
export async function serveCoordinator(file: string, base: string | undefined): Promise<void> {
  const server = createServer((incoming, reply) => {
    if (base === undefined) return refuse(reply, 503);
    if (!OPEN.test(incoming.url ?? "")) return refuse(reply, 403);
    pass(incoming, reply, new URL(incoming.url ?? "/", base));
  });
  rmSync(file, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(file, resolve);
  });
}

function pass(incoming: IncomingMessage, reply: ServerResponse, target: URL): void {
  const options: RequestOptions = {
    method: incoming.method,
    headers: { ...incoming.headers, host: target.host },
    timeout: ANSWER_MS,
  };
  const outgoing = (target.protocol === "https:" ? requestHttps : requestHttp)(
    target,
    options,
    (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    },
  );
  outgoing.on("timeout", () => outgoing.destroy());
  outgoing.on("error", () => refuse(reply, 502));
  incoming.on("error", () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function refuse(reply: ServerResponse, status: number): void {
  if (reply.headersSent) reply.destroy();
  else reply.writeHead(status).end();
}
