import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";

/** Changing its configuration may make Caddy fetch or make a certificate. */
const ANSWER_MS = 10_000;

const TRIES_AGAIN = 3;
const FIRST_PAUSE_MS = 100;

/** The name Caddy was told to accept (`admin unix//… { origins markwell }`): Node's own Host header is refused. */
const ORIGIN = "markwell";

export interface CaddyReply {
  readonly status: number;
  readonly body: unknown;
}

/** Caddy's admin API on a unix socket, which only accounts that may open the file can use. */
export class CaddyAdmin {
  readonly #socket: string;

  constructor(socket: string) {
    this.#socket = socket;
  }

  /**
   * @returns the reply, also a 404; anything else that is no success is thrown
   * @throws AppError "unavailable" with what an administrator can do
   */
  async ask(method: string, path: string, value?: unknown): Promise<CaddyReply> {
    const reply = await this.#reach(method, path, value);
    // In Caddy's words: there is nothing on the way to it either.
    const isMissing = JSON.stringify(reply.body).includes("invalid traversal path");
    if (reply.status >= 400 && reply.status !== 404 && !isMissing) throw refused(reply);
    return isMissing ? { status: 404, body: null } : reply;
  }

  /** While its configuration is changed, Caddy opens its socket anew: for a moment there is none. */
  async #reach(method: string, path: string, value: unknown): Promise<CaddyReply> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#send(method, path, value);
      } catch (error) {
        if (attempt === TRIES_AGAIN || !wasNotSent(error)) throw this.#away(error);
        await pause(FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }

  async #send(method: string, path: string, value: unknown): Promise<CaddyReply> {
    const body = value === undefined ? "" : JSON.stringify(value);
    return await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          socketPath: this.#socket,
          method,
          path,
          headers: { host: ORIGIN, "content-type": "application/json" },
          timeout: ANSWER_MS,
          // A connection that was kept may be one that Caddy has closed meanwhile.
          agent: false,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () =>
            resolve({ status: incoming.statusCode ?? 500, body: read(Buffer.concat(chunks)) }),
          );
        },
      );
      outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }

  #away(error: unknown): AppError {
    return new AppError(
      "unavailable",
      `Caddy does not answer at ${this.#socket}. Exam groups run on, but addresses cannot be changed: start it (systemctl start caddy), see that its admin setting names this socket and that this server's account may open it, and try again.`,
      { cause: error },
    );
  }
}

/** Only these are sent again: anything else may have been done already. */
function wasNotSent(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === "ECONNREFUSED" || error.code === "ENOENT";
}

function read(bytes: Buffer): unknown {
  const text = bytes.toString("utf8");
  try {
    return JSON.parse(text === "" ? "null" : text);
  } catch {
    return text;
  }
}

function refused({ status, body }: CaddyReply): AppError {
  const words = JSON.stringify(body);
  const taken = /listen tcp \S*?:(\d+): bind: address already in use/.exec(words)?.[1];
  return new AppError(
    "unavailable",
    taken === undefined
      ? `Caddy refused the address of an exam group (${status}): ${words}`
      : `Port ${taken} is used by another program, so Caddy cannot serve an exam group there. End that program (ss -ltnp says which it is), and launch the group again.`,
  );
}
