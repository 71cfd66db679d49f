import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { buildPlayer } from "@/scripts/build-player.mjs";
import { assignTest, cookieOf } from "@/test/assigned-test";
import { trustedProxies } from "./forwarded-headers";
import { PLAYER_ROUTES } from "./player-page";
import { requestHandler } from "./request-handler";

let server: Server;
let origin: string;

beforeAll(async () => {
  await buildPlayer();
  const parts = {
    routes: PLAYER_ROUTES,
    isTrusted: trustedProxies([]),
    isDatabaseUp: () => true,
    next: async () => undefined,
  };
  server = createServer(requestHandler(parts, false));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function get(path: string, cookie = ""): Promise<Response> {
  return fetch(`${origin}/pupil/attempts/${path}`, { headers: { cookie }, redirect: "manual" });
}

it("gives a pupil the player, with a policy that lets nothing else run", async () => {
  const test = await assignTest();
  const personId = test.pupilIds[0] ?? "";
  const actor = { personId, role: "pupil", sessionId: undefined } as const;
  const attemptId = await startAttempt(actor, test, new Date());
  const response = await get(attemptId, await cookieOf(personId));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const html = await response.text();
  expect(html).toContain(`data-attempt="/attempts/${attemptId}"`);
  expect(html).toMatch(/src="\/player\/player-\w+\.js"/);
});

it("sends nobody to sign in, and tells nothing about which attempts there are", async () => {
  const response = await get("0197a000-0000-7000-8000-000000000001");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/sign-in");
});

it("serves the worker where it may serve the pages, and always asks for the newest", async () => {
  const response = await get("sw.js");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/javascript");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});
