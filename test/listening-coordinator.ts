/** A coordinator that only listens: what a node reports by itself arrives here; for tests. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { ExamEvent } from "@/lib/core/exams/events";

export interface ListeningCoordinator {
  readonly url: string;
  /** What came, in order. */
  readonly heard: ExamEvent[];
}

/** Stops with the test. */
export async function listeningCoordinator(): Promise<ListeningCoordinator> {
  const heard: ExamEvent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push(...JSON.parse(Buffer.concat(chunks).toString()));
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ accepted_up_to: heard.at(-1)?.sequence ?? 0 }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}
