/** Stands between the coordinator and a group's program, and breaks replies off or alters them; for tests. */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface CutLine {
  readonly origin: string;
  /**
   * How many bytes of the next replies arrive before the line is cut, or what becomes of them on the way, in order;
   * afterwards whole replies do.
   */
  readonly cuts: (number | Alteration)[];
  close(): Promise<void>;
}

export type Alteration = (body: Buffer) => Buffer;

/**
 * @param origin of the group's program; everything it is sent arrives there
 * @param isMeant which replies are broken off
 */
export async function cutLine(
  origin: string,
  isMeant: (method: string, path: string) => boolean,
): Promise<CutLine> {
  const cuts: CutLine["cuts"] = [];
  const answer = async (incoming: IncomingMessage, reply: ServerResponse) => {
    const { method = "GET", url = "/" } = incoming;
    const response = await passOn(origin, incoming);
    const body = Buffer.from(await response.arrayBuffer());
    const cut = isMeant(method, url) ? cuts.shift() : undefined;
    if (typeof cut === "function") send(reply, response.status, cut(body));
    else send(reply, response.status, body, cut);
  };
  const server = createServer((incoming, reply) => {
    void answer(incoming, reply);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    cuts,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function passOn(origin: string, incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  return await fetch(new URL(incoming.url ?? "/", origin), {
    method: incoming.method ?? "GET",
    headers: headers as Record<string, string>,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
}

/** The head promises the whole body; a cut line keeps part of it. */
function send(reply: ServerResponse, status: number, body: Buffer, cut?: number): void {
  reply.writeHead(status, {
    "content-type": "application/json",
    "content-length": String(body.length),
  });
  if (cut === undefined) reply.end(body);
  else reply.write(body.subarray(0, cut), () => reply.socket?.destroySoon());
}
