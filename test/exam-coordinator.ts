/** A coordinator that keeps what exam nodes report as the real one must: signed, in order, each event once. */
import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as z from "zod/mini";
import type { ExamEvent } from "@/lib/core/exams/events";
import { examEventSchema } from "@/lib/core/exams/events";
import { isTimely, readSignedHeaders, textToSign } from "@/lib/core/exams/signed-request";

export class TestCoordinator {
  readonly events: ExamEvent[] = [];
  /** Requests that were refused, and why. */
  readonly refused: string[] = [];
  /** When each event arrived, on this process's clock. */
  readonly arrivals: number[] = [];
  /** While true the reply to a batch is lost after it was kept. */
  loseReplies = false;
  #server: Server | undefined;
  #port = 0;
  readonly #listeners = new Set<() => void>();

  constructor(readonly secret: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** On the same port as before, once it had one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#take(request).then(
        (reply) => {
          if (this.loseReplies) response.destroy();
          else response.writeHead(200).end(JSON.stringify(reply));
        },
        (error: Error) => {
          this.refused.push(error.message);
          response.writeHead(401).end();
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((resolve) =>
      server === undefined ? resolve() : server.close(() => resolve()),
    );
  }

  /** Resolves once what is kept satisfies `enough`. */
  until(enough: (events: readonly ExamEvent[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!enough(this.events)) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  async #take(request: IncomingMessage): Promise<{ accepted_up_to: number }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    this.#insistSigned(request, body);
    for (const event of z.array(examEventSchema).parse(JSON.parse(body.toString())))
      this.#keep(event);
    for (const look of this.#listeners) look();
    return { accepted_up_to: this.events.at(-1)?.sequence ?? 0 };
  }

  #keep(event: ExamEvent): void {
    const last = this.events.at(-1)?.sequence ?? 0;
    // Once: what came before is a repeat.
    if (event.sequence <= last) return;
    if (event.sequence !== last + 1) throw new Error(`event ${event.sequence} follows ${last}`);
    this.events.push(event);
    this.arrivals.push(performance.timeOrigin + performance.now());
  }

  #insistSigned(request: IncomingMessage, body: Buffer): void {
    const signed = readSignedHeaders((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : undefined;
    });
    if (signed === undefined) throw new Error("not signed");
    const text = textToSign({
      method: request.method ?? "",
      path: request.url ?? "",
      time: signed.time,
      nonce: signed.nonce,
      bodySha256: createHash("sha256").update(body).digest("hex"),
    });
    const expected = createHmac("sha256", Buffer.from(this.secret, "hex"))
      .update(text)
      .digest("hex");
    if (expected !== signed.signature) throw new Error("wrong signature");
    if (!isTimely(signed.time, new Date())) throw new Error("out of time");
  }
}
