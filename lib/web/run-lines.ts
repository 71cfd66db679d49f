import type { ServerResponse } from "node:http";
import type { RunNews } from "@/lib/core/attempts/run-protocol";
import { log } from "@/lib/platform/log/log";

/**
 * Tells a pupil's player what becomes of their program, a line of JSON each. Once the reply has ended, or they went
 * away, there is nobody to tell: places in the queue still come, and writing them would end this process.
 */
export function tellLines(response: ServerResponse): (news: RunNews) => void {
  response.on("error", (error) =>
    log.warn({ reason: error.message }, "what became of a program could not be told"),
  );
  return (news) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(`${JSON.stringify(news)}\n`);
  };
}
