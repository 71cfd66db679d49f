import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Agent } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { askSecurely, hasCaddy, startCaddy } from "@/test/own-caddy";
import { CaddyAdmin } from "./caddy-admin";
import { CaddyRoutes } from "./caddy-routes";
import type { ExamRoute, PublicPlace } from "./exam-route";
import { caddyRoute, publicUrl } from "./exam-route";

/** Says its name to every request, and everything back over a WebSocket. */
async function startNode(name: string) {
  const server = createServer((_, reply) => reply.end(name));
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket) => {
    // Caddy cuts it off when its configuration changes.
    socket.on("error", () => {});
    socket.on("message", (data) => socket.send(`${name} heard ${String(data)}`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe.skipIf(!hasCaddy)("with a real Caddy", () => {
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let httpsPort: number;
  let routes: CaddyRoutes;
  let physics: Awaited<ReturnType<typeof startNode>>;
  let biology: Awaited<ReturnType<typeof startNode>>;

  beforeAll(async () => {
    httpsPort = await freePort();
    caddy = await startCaddy(
      `https://markwell.localhost:${httpsPort} {\n\ttls internal\n\trespond "the site"\n}\n`,
    );
    routes = new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort });
    [physics, biology] = await Promise.all([startNode("physics"), startNode("biology")]);
  });

  afterEach(() => routes.reconcile([]));

  afterAll(async () => {
    await caddy.stop();
    for (const { server } of [physics, biology]) server.close();
  });

  const bySubdomain = (host: string, upstream: string): ExamRoute => ({
    environmentId: randomUUID(),
    upstream,
    at: { kind: "subdomain", host },
  });
  const byPort = async (upstream: string): Promise<ExamRoute> => ({
    environmentId: randomUUID(),
    upstream,
    at: { kind: "port", host: "markwell.localhost", port: await freePort() },
  });

  const ask = async (at: PublicPlace, onSent?: () => void) =>
    await askSecurely(publicUrl(at, httpsPort), await caddy.authority(), onSent);
  /** A certificate is made with the first route of its name. */
  const hears = (at: PublicPlace, body: string) =>
    vi.waitFor(async () => expect(await ask(at)).toEqual({ status: 200, body }), {
      timeout: 10_000,
    });

  async function openSocket(host: string): Promise<WebSocket> {
    const agent = new Agent({ ca: await caddy.authority(), servername: host });
    const headers = { host: `${host}:${httpsPort}` };
    const socket = new WebSocket(`wss://127.0.0.1:${httpsPort}/exam/ws`, { agent, headers });
    onTestFinished(() => socket.terminate());
    await once(socket, "open");
    return socket;
  }

  it("serves groups by HTTPS, each under its own name, beside the site", async () => {
    const one = bySubdomain("physics-g1.exams.localhost", physics.url);
    const other = bySubdomain("biology-g1.exams.localhost", biology.url);
    await routes.put(one);
    await routes.put(other);
    await hears(one.at, "physics");
    await hears(other.at, "biology");
    await hears({ kind: "subdomain", host: "markwell.localhost" }, "the site");
  });

  it("serves groups by HTTPS, each on its own port", async () => {
    const [one, other] = [await byPort(physics.url), await byPort(biology.url)];
    await routes.reconcile([one, other]);
    await hears(one.at, "physics");
    await hears(other.at, "biology");
    await routes.remove(one.environmentId);
    await expect(ask(one.at)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await hears(other.at, "biology");
  });

  it("passes WebSockets through, both ways", async () => {
    const route = bySubdomain("physics-g1.exams.localhost", physics.url);
    await routes.put(route);
    await hears(route.at, "physics");
    const socket = await openSocket("physics-g1.exams.localhost");
    socket.send("hand up");
    const [reply] = await once(socket, "message");
    expect(String(reply)).toBe("physics heard hand up");
  });

  it("has a route once, however often it is put, and leaves what is right alone", async () => {
    const route = bySubdomain("physics-g1.exams.localhost", physics.url);
    await routes.put(route);
    await hears(route.at, "physics");
    const socket = await openSocket("physics-g1.exams.localhost");
    await routes.put(route);
    await routes.reconcile([route]);
    expect(await routes.list()).toEqual([route.environmentId]);
    // Caddy closes WebSockets whenever its configuration changes: it did not.
    socket.send("still here");
    const [reply] = await once(socket, "message");
    expect(String(reply)).toBe("physics heard still here");
  });

  it("moves a group to where it is now: another address, another kind of place", async () => {
    const route = bySubdomain("physics-g1.exams.localhost", physics.url);
    await routes.put(route);
    await routes.put({ ...route, upstream: biology.url });
    await hears(route.at, "biology");
    const moved = { ...(await byPort(physics.url)), environmentId: route.environmentId };
    await routes.put(moved);
    await hears(moved.at, "physics");
    expect(await routes.list()).toEqual([route.environmentId]);
  });

  it("puts right what an earlier coordinator left: doubles, strays and gaps", async () => {
    const kept = bySubdomain("physics-g1.exams.localhost", physics.url);
    const stray = await byPort(biology.url);
    const missing = await byPort(biology.url);
    await routes.put(kept);
    await routes.put(stray);
    const admin = new CaddyAdmin(caddy.adminSocket);
    const servers = (await admin.ask("GET", "/config/apps/http/servers")).body as object;
    const site = Object.keys(servers).find((name) => name.startsWith("srv"));
    await admin.ask("PUT", `/config/apps/http/servers/${site}/routes/0`, caddyRoute(kept));
    expect((await routes.list()).length).toBe(3);
    await routes.reconcile([kept, missing]);
    expect((await routes.list()).toSorted()).toEqual(
      [kept.environmentId, missing.environmentId].toSorted(),
    );
    await hears(kept.at, "physics");
    await hears(missing.at, "biology");
    await hears({ kind: "subdomain", host: "markwell.localhost" }, "the site");
  });

  it("keeps a request waiting while a node is restarted, instead of failing it", async () => {
    const restarted = await startNode("chemistry");
    const { port } = restarted.server.address() as AddressInfo;
    const route = bySubdomain("chemistry-g1.exams.localhost", restarted.url);
    await routes.put(route);
    await hears(route.at, "chemistry");
    restarted.server.closeAllConnections();
    await new Promise((done) => restarted.server.close(done));
    const { promise: sent, resolve: isSent } = Promise.withResolvers<void>();
    const waiting = ask(route.at, isSent);
    const again = createServer((_, reply) => reply.end("chemistry again"));
    onTestFinished(() => void again.close());
    await sent;
    again.listen(port, "127.0.0.1");
    expect(await waiting).toEqual({ status: 200, body: "chemistry again" });
  });

  it("keeps its routes when the coordinator is gone, and when Caddy itself is killed", async () => {
    const [one, other] = [
      bySubdomain("physics-g1.exams.localhost", physics.url),
      await byPort(biology.url),
    ];
    await routes.reconcile([one, other]);
    await caddy.restart();
    await hears(one.at, "physics");
    await hears(other.at, "biology");
  });

  it("says that a port is taken", async () => {
    const thief = createServer().listen(0);
    await once(thief, "listening");
    onTestFinished(() => void thief.close());
    const { port } = thief.address() as AddressInfo;
    const route = await byPort(physics.url);
    await expect(
      routes.put({ ...route, at: { kind: "port", host: "markwell.localhost", port } }),
    ).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining(`Port ${port} is used by another program`),
    });
    expect(await routes.list()).toEqual([]);
  });

  it("gives a Caddy that serves nothing yet its first server", async () => {
    const empty = await startCaddy();
    onTestFinished(() => empty.stop());
    const own = new CaddyRoutes({ adminSocket: empty.adminSocket, httpsPort: await freePort() });
    const route = bySubdomain("physics-g1.exams.localhost", physics.url);
    await own.put(route);
    await own.put(await byPort(physics.url));
    expect((await own.list()).length).toBe(2);
  });
});

it("says that Caddy is away, what still works, and what to do", async () => {
  const routes = new CaddyRoutes({ adminSocket: "/nowhere/admin.sock", httpsPort: 443 });
  await expect(routes.list()).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/Caddy does not answer.*groups run on.*start it/s),
  });
});
