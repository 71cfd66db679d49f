/** An engine on whose containers a group's program starts, and then does nothing for ever; for tests and benchmarks. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:http";
import type { Interference } from "./engine-in-between";

const NOTHING = { Entrypoint: ["node"], Cmd: ["-e", "setInterval(() => {}, 1000)"] };

/** @param real address of the engine, a unix socket. The group's gate is left as it is. */
export function hangingProgram(real: string): Interference {
  return (incoming, reply) => {
    const { method, url = "" } = incoming;
    if (method !== "POST" || !/containers\/create\?(.*&)?name=markwell-exam-/.test(url))
      return false;
    void changed(incoming).then((body) => onward(real, incoming, body, reply));
    return true;
  };
}

async function changed(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.stringify({ ...JSON.parse(Buffer.concat(chunks).toString()), ...NOTHING });
}

function onward(
  real: string,
  { url, method, headers }: IncomingMessage,
  body: string,
  reply: ServerResponse,
): void {
  const asked = request(
    {
      ...{ socketPath: real.replace("unix://", ""), method, path: url },
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    },
    (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    },
  );
  asked.on("error", () => reply.destroy());
  asked.end(body);
}
