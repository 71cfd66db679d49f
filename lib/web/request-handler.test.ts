import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { trustedProxies } from "./forwarded-headers";
import type { HandlerParts } from "./request-handler";
import { requestHandler } from "./request-handler";

let server: Server | undefined;
afterEach(() => server?.close());

/** Next, as far as it reads the whole body before it answers. */
const DRAINING: Partial<HandlerParts> = {
  next: async (request, response) => {
    await request.resume().toArray();
    response.end("page");
  },
};

/** Serves `parts` on a real socket and fetches `path` from it. */
async function get(
  path: string,
  parts: Partial<HandlerParts>,
  accept = "*/*",
  init: RequestInit = {},
): Promise<Response> {
  const whole: HandlerParts = {
    routes: [],
    isTrusted: trustedProxies([]),
    isDatabaseUp: () => true,
    next: async (_request, response) => void response.end("page"),
    ...parts,
  };
  server?.close();
  server = createServer(requestHandler(whole, false));
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const origin = new Headers(init.headers).get("origin")?.replace("OWN-PORT", String(port));
  const headers = { accept, ...(origin !== undefined && { origin }) };
  return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers });
}

it("leaves what it does not know to Next, with safe headers", async () => {
  const response = await get("/teacher", {});
  expect(await response.text()).toBe("page");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

it("takes an address that is none for a slip of who sent it", async () => {
  const response = await get("/teacher/%ff", {});
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: "invalid" } });
});

it("shows a calm page that comes back by itself while Postgres is away", async () => {
  const response = await get("/teacher", { isDatabaseUp: () => false }, "text/html");
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(await response.text()).toContain("Nothing that was saved is lost");
});

it("tells a program the same as JSON", async () => {
  const response = await get("/api/classes", { isDatabaseUp: () => false });
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ error: { code: "unavailable" } });
});

it("serves files that need no database while Postgres is away", async () => {
  const response = await get("/_next/static/chunks/a.js", { isDatabaseUp: () => false });
  expect(response.status).toBe(200);
});

it("turns an expected error into its status and a bug into a number to report", async () => {
  const failing = (error: Error) => ({
    routes: [
      {
        method: "GET" as const,
        path: "/x",
        needsDatabase: false,
        handle: () => Promise.reject(error),
      },
    ],
  });
  const closed = await get("/x", failing(new AppError("closed", "The test has ended.")));
  expect(closed.status).toBe(423);
  expect(await closed.json()).toMatchObject({
    error: { code: "closed", message: "The test has ended." },
  });
  server?.close();
  const bug = await get("/x", failing(new TypeError("secret detail")));
  expect(bug.status).toBe(500);
  expect(await bug.text()).not.toContain("secret detail");
});

it("puts the same safe headers on pages, on what is away and on what failed", async () => {
  const failing = () => Promise.reject(new AppError("not-found", "Nothing here."));
  const routes = [{ method: "GET" as const, path: "/x", needsDatabase: false, handle: failing }];
  const responses = [
    await get("/teacher", {}),
    await get("/_next/static/chunks/a.js", {}),
    await get("/x", { routes }),
    await get("/teacher", { isDatabaseUp: () => false }),
  ];
  for (const { headers } of responses) {
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  }
});

it.each([
  ["no Origin", undefined],
  ["another site", "https://evil.example"],
  ["a frame without an origin", "null"],
  ["another port of this host", "http://127.0.0.1:1"],
])("refuses to change anything for a request from %s", async (_, origin) => {
  const init = { method: "POST", ...(origin !== undefined && { headers: { origin } }) };
  const response = await get("/teacher", {}, "*/*", init);
  expect(response.status).toBe(403);
});

it("lets our own pages change things", async () => {
  const init = { method: "POST", headers: { origin: "http://127.0.0.1:OWN-PORT" } };
  expect((await get("/teacher", {}, "*/*", init)).status).toBe(200);
});

it.each([
  ["/api/auth/callback/staff", 413, 413],
  ["/%61pi/auth/callback/staff", 413, 413],
  ["/teacher", 413, 200],
  ["/api/documents", 200, 200],
  ["/api/exams/packages", 200, 200],
  ["/api/exams/results", 200, 200],
  ["/api/questions/import", 200, 200],
])("takes no body on %s that could fill the memory", async (path, tooLarge, unsaid) => {
  const headers = { origin: "http://127.0.0.1:OWN-PORT" };
  const large = { method: "POST", headers, body: new Uint8Array(3 * 1024 * 1024) };
  const endless = { ...large, body: new Blob(["x"]).stream(), duplex: "half" } as RequestInit;
  expect((await get(path, DRAINING, "*/*", large)).status).toBe(tooLarge);
  expect((await get(path, DRAINING, "*/*", endless)).status).toBe(unsaid);
});
