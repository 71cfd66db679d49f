import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { answersPool } from "@/lib/platform/db/answers-pool";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
import { databaseSentinel } from "@/lib/platform/db/sentinel";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { announceReady, stopWhenAsked } from "@/lib/platform/process/stop-signals";
import { trustedProxies } from "./forwarded-headers";
import type { Listener } from "./listeners";
import { close, listen, makeListeners } from "./listeners";
import type { NextApp } from "./next-app";
import { prepareNext } from "./next-app";
import { RealtimeHub } from "./realtime-hub";
import { requestHandler } from "./request-handler";
import type { UpgradeRoute } from "./route";
import { matchPath } from "./route";
import { ROUTES } from "./routes";

/** How long a request may still run once the server was asked to stop. */
const GRACE_MS = 4000;

/** Serves pages, saves and live updates until the process is asked to stop. */
export async function serve(): Promise<void> {
  const stopping = stopWhenAsked();
  stopping.add(() => pool.end());
  stopping.add(() => answersPool.end());
  const sentinel = databaseSentinel();
  stopping.add(sentinel.stop);
  const dev = env.NODE_ENV === "development";
  const next = await prepareNext({ dev, hostname: env.HOST, port: env.PORT });
  stopping.add(next.close);
  await sentinel.hasLooked;
  const parts = {
    routes: ROUTES,
    isTrusted: trustedProxies(env.TRUSTED_PROXIES),
    isDatabaseUp: sentinel.isUp,
    next: next.handle,
  };
  const hub = new RealtimeHub(databaseUrl, parts.isTrusted);
  const listeners = makeListeners((secure) => requestHandler(parts, secure));
  for (const listener of listeners) {
    await open(listener, next, hub.routes);
    stopping.add(() => close(listener, GRACE_MS));
  }
  // Before the listeners, which wait for open WebSockets.
  stopping.add(() => hub.stop());
  void hub.start();
  log.info({ host: env.HOST, port: env.PORT }, "serving");
  announceReady();
}

async function open(
  listener: Listener,
  next: NextApp,
  upgrades: readonly UpgradeRoute[],
): Promise<void> {
  listener.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    for (const route of upgrades) {
      const params = matchPath(route.path, path);
      if (params === undefined) continue;
      void handleUpgrade(() => route.handle(request, socket, head, params), socket);
      return;
    }
    next.upgrade(request, socket, head);
  });
  await listen(listener, env.HOST);
}

async function handleUpgrade(handle: () => Promise<void> | void, socket: Duplex): Promise<void> {
  try {
    await handle();
  } catch (error) {
    log.error({ err: error }, "a WebSocket could not be opened");
    socket.destroy();
  }
}
