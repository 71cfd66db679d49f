/**
 * The routes of a pupil's player on a real socket, without Next: a program of its own, so that a test can
 * kill it at any moment. Says its port on standard output once it listens.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ATTEMPT_ROUTES } from "@/lib/web/answer-saves";
import { trustedProxies } from "@/lib/web/forwarded-headers";
import { requestHandler } from "@/lib/web/request-handler";

const server = createServer(
  requestHandler(
    {
      routes: ATTEMPT_ROUTES,
      isTrusted: trustedProxies([]),
      isDatabaseUp: () => true,
      next: async (_request, response) => void response.writeHead(404).end(),
    },
    false,
  ),
);
const port = Number(process.argv[2] ?? 0);
server.listen(port, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
// Whoever started it has gone: so does it.
process.on("disconnect", () => process.exit(0));
