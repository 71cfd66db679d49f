import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { databaseUrl } from "./pool";
import type { Sentinel } from "./sentinel";
import { watchDatabase } from "./sentinel";

let sentinel: Sentinel | undefined;
afterEach(() => sentinel?.stop());

it("knows at once when Postgres goes, and soon when it is back", async () => {
  sentinel = watchDatabase(databaseUrl);
  await vi.waitUntil(() => sentinel?.isUp());
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'markwell sentinel' and datname = current_database()`,
  );
  await vi.waitUntil(() => sentinel?.isUp() === false);
  await vi.waitUntil(() => sentinel?.isUp(), { timeout: 5000 });
  await admin.end();
});

it("says that a server which never answers is away", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  sentinel = watchDatabase(`postgresql://x:y@127.0.0.1:${port}/z`);
  await sentinel.hasLooked;
  expect(sockets.length).toBeGreaterThan(0);
  expect(sentinel.isUp()).toBe(false);
  await sentinel.stop();
  for (const socket of sockets) socket.destroy();
  silent.close();
});
