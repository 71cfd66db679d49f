import type { IncomingMessage, ServerResponse } from "node:http";
import { databaseSentinel } from "@/lib/platform/db/sentinel";

/** Says to a load balancer or an administrator whether this server can work: 200, or 503 without Postgres. */
export function health(_request: IncomingMessage, response: ServerResponse): void {
  const database = databaseSentinel().isUp();
  response.writeHead(database ? 200 : 503, {
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify({ status: database ? "ok" : "no-database" }));
}
