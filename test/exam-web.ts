/** What of the web server exam groups and dashboards need: lib/web's own routes and WebSockets, without pages. */
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { databaseUrl } from "@/lib/platform/db/pool";
import { trustedProxies } from "@/lib/web/forwarded-headers";
import { RealtimeHub } from "@/lib/web/realtime-hub";
import { requestHandler } from "@/lib/web/request-handler";
import { matchPath } from "@/lib/web/route";
import { ROUTES } from "@/lib/web/routes";

export interface ExamWeb {
  readonly origin: string;
  stop(): Promise<void>;
}

/** @param port where it is to listen, so that groups can be told before it is there. */
export async function startExamWeb(port: number): Promise<ExamWeb> {
  const isTrusted = trustedProxies([]);
  const hub = new RealtimeHub(databaseUrl, isTrusted);
  const parts = {
    routes: ROUTES,
    isTrusted,
    isDatabaseUp: () => true,
    next: async (_: unknown, response: { end(text: string): unknown }) => void response.end("page"),
  };
  const server: Server = createServer(requestHandler(parts, false));
  server.on("upgrade", (request, socket, head) => {
    for (const route of hub.routes) {
      const params = matchPath(route.path, request.url ?? "/");
      if (params !== undefined) void route.handle(request, socket, head, params);
    }
  });
  server.listen(port, "127.0.0.1");
  await Promise.all([once(server, "listening"), hub.start()]);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await hub.stop();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
