import { createHmac, hkdfSync, randomUUID } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeOpenApi } from "@/lib/core/exams/node-openapi";
import type { TokenClaims } from "@/lib/core/exams/pupil-token";
import { signedPart } from "@/lib/core/exams/pupil-token";
import { examGroups, SLIP_PASSWORD } from "@/test/exam-group";
import { ask, call, command, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import { examPackage, nodeConfig } from "@/test/exam-node-package";
import { seedNode } from "@/test/exam-node-program";
import { accessOf } from "@/test/node-access";
import { coordinatorRoutes } from "./coordinator/coordinator-routes";
import type { NodeRoute } from "./http/route";
import { findRoute } from "./http/route";
import { practiceRoutes } from "./practice/practice-routes";
import { pupilRoutes } from "./pupil/pupil-routes";
import { makeNode } from "./serve";
import { signInRoutes } from "./sign-in/sign-in-routes";
import { openDatabase } from "./store/open-database";

const { group, start, folder } = examGroups();
const ROUTES: readonly [method: "GET" | "POST", path: string][] = [
  ["GET", "/exam/start"],
  ["GET", "/exam/paper"],
  ["GET", "/exam/question/0197a000-0000-7000-8000-000000000001"],
  ["POST", "/exam/answer"],
  ["GET", "/exam/progress"],
  ["POST", "/exam/complete"],
  ["POST", "/exam/preferences"],
  ["POST", "/logout"],
];
const COORDINATOR: readonly [method: "GET" | "POST", path: string][] = [
  ["GET", "/api/progress"],
  ["GET", "/api/participants"],
  ["GET", "/api/delivery-stats"],
  ["GET", "/api/access"],
  ["POST", "/api/control"],
  ["GET", "/api/export"],
];

/** What is there in a standing practice alone; tried in practice/practice.test.ts. */
const PRACTICE: readonly [method: "GET" | "POST", path: string][] = [
  ["POST", "/practice/again"],
  ["GET", "/practice/attempts"],
  ["GET", "/practice/attempts/1"],
  ["GET", "/api/practice-totals"],
];
/** Open to whoever has no token: the ways in, and pictures, whose address is itself the permission. */
const OPEN = new Set(["POST /login", "POST /practice/join", "GET /exam/image/:id"]);

/** Operations of the OpenAPI document, named as routes are. */
const DOCUMENTED = new Set(
  Object.entries(nodeOpenApi().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    ),
  ),
);

async function expectRefused(response: Response, status: 401 | 403): Promise<void> {
  expect(response.status).toBe(status);
  expect((await response.arrayBuffer()).byteLength).toBe(0);
}

/** A token whatever it claims, signed as the group signs. */
function tokenOf(secret: string, claims: TokenClaims): string {
  const key = hkdfSync("sha256", Buffer.from(secret, "hex"), "", "markwell pupil token", 32);
  const signed = signedPart(claims);
  const hmac = createHmac("sha256", new Uint8Array(key)).update(signed);
  return `${signed}.${hmac.digest("base64url")}`;
}

describe("the routes of a group", () => {
  it.each(["exam", "practice"] as const)(
    "are all tried here, or open to everybody: %s",
    async (mode) => {
      const { node } = await group({ exam: { mode } });
      const database = openDatabase(node.config.databasePath, node.config.databaseKey);
      const made = makeNode(node.config, database);
      const routes = [signInRoutes, pupilRoutes, practiceRoutes, coordinatorRoutes].flatMap((of) =>
        of(made),
      );
      const untried = routes.filter((route) => !isTried(route)).map(nameOf);
      expect(untried.filter((name) => !OPEN.has(name))).toEqual([]);
      expect(routes.map(nameOf).filter((name) => !DOCUMENTED.has(name))).toEqual([]);
      made.access.stop();
      database.close();
    },
  );
});

const nameOf = ({ method, path }: NodeRoute) => `${method} ${path}`;

function isTried(route: NodeRoute): boolean {
  return [...ROUTES, ...COORDINATOR, ...PRACTICE].some(
    ([method, path]) => findRoute([route], method, path).kind === "found",
  );
}

describe("a pupil's token", () => {
  it("opens no route of another group: 403, and not a byte", async () => {
    const [one, other] = await Promise.all([group(), group()]);
    const { token } = await logIn(one.node, "S1", SLIP_PASSWORD);
    for (const [method, path] of ROUTES)
      await expectRefused(await ask(other.node, token, method, path), 403);
    for (const [method, path] of COORDINATOR)
      await expectRefused(await ask(other.node, token, method, path), 401);
  });

  it("is refused when it is missing, cut, forged, expired or signed out: 401, and not a byte", async () => {
    const { node } = await group();
    const { token, ...ids } = await logIn(node, "S1", SLIP_PASSWORD);
    const [prefix, body = "", signature = ""] = token.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as TokenClaims;
    const bad = [
      undefined,
      "",
      token.slice(0, -1),
      `${prefix}.${body}.${signature.slice(1)}${signature.startsWith("A") ? "B" : "A"}`,
      `${prefix}.${Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 })).toString("base64url")}.${signature}`,
      tokenOf("00".repeat(32), claims),
      tokenOf(node.config.groupSecret, { ...claims, exp: 1_700_000_000 }),
      tokenOf(node.config.groupSecret, { ...claims, sign_in_id: randomUUID() }),
    ];
    for (const each of bad)
      for (const [method, path] of ROUTES)
        await expectRefused(await ask(node, each, method, path), 401);
    expect(ids.exam_session_id).toBe(claims.exam_session_id);
    // What was signed out is not replayed.
    expect((await ask(node, token, "POST", "/logout")).status).toBe(204);
    for (const [method, path] of ROUTES)
      await expectRefused(await ask(node, token, method, path), 401);
  });

  it("carries three ids that belong together: any other mixture is 403, and not a byte", async () => {
    const { node } = await group();
    const [ann, bo] = await Promise.all([
      logIn(node, "S1", SLIP_PASSWORD),
      logIn(node, "S2", SLIP_PASSWORD),
    ]);
    const [, body = ""] = ann.token.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as TokenClaims;
    const mixtures = [
      { user_id: bo.user_id },
      { exam_session_id: bo.exam_session_id },
      { user_id: bo.user_id, exam_session_id: bo.exam_session_id },
      { execution_environment_id: randomUUID() },
    ];
    for (const mixture of mixtures)
      for (const [method, path] of ROUTES) {
        const token = tokenOf(node.config.groupSecret, { ...claims, ...mixture });
        await expectRefused(await ask(node, token, method, path), 403);
      }
  });

  it("is looked for in the header alone, and what it was refused is in the access log", async () => {
    const { node, bo } = await group();
    const { token } = await logIn(node, "S2", SLIP_PASSWORD);
    await expectRefused(await ask(node, undefined, "GET", `/exam/start?token=${token}`), 401);
    const byCookie = await fetch(`${node.origin}/exam/start`, {
      headers: { cookie: `token=${token}` },
    });
    await expectRefused(byCookie, 401);
    await ask(node, token, "GET", "/exam/progress");
    expect(await accessOf(node)).toEqual([
      { subject: bo, what: "GET /exam/progress", granted: 1, reason: "", times: 1 },
      { subject: "", what: "GET /exam/start", granted: 0, reason: "no token", times: 2 },
      { subject: bo, what: "POST /login", granted: 1, reason: "", times: 1 },
    ]);
  });

  it("survives a restart of the node", async () => {
    const { node } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    await openPaper(node, token);
    await node.kill();
    const again = await start(node.config);
    expect((await ask(again, token, "GET", "/exam/progress")).status).toBe(200);
  });
});

describe("signing in", () => {
  it("is refused alike for a wrong password and for somebody who is not there, and five times a minute", async () => {
    const { node } = await group();
    for (const name of ["S1", "nobody"]) {
      const tries = Array.from({ length: 7 }, () =>
        ask(node, undefined, "POST", "/login", { student_id: name, password: "guess" }),
      );
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([401, 401, 401, 401, 401, 429, 429]);
    }
    await expectRefused(
      await ask(node, undefined, "POST", "/login", { student_id: "S2", password: "x" }),
      401,
    );
    expect((await logIn(node, "S2", SLIP_PASSWORD)).token).toMatch(/^mw1\./);
  });

  it("is not done from a page of another site, and that somebody tried is in the access log", async () => {
    const { node } = await group();
    const response = await fetch(`${node.origin}/login`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      body: JSON.stringify({ student_id: "S1", password: SLIP_PASSWORD }),
    });
    await expectRefused(response, 403);
    expect(await accessOf(node)).toEqual([
      {
        ...{ subject: "", what: "POST /login", granted: 0, times: 1 },
        reason: "page of another site",
      },
    ]);
  });
});

describe("a picture", () => {
  it("of another group is refused with any token: 403, not a byte, and it is in the access log", async () => {
    const picture = { id: randomUUID(), mediaType: "image/png", base64: "iVBORw0KGgo=" } as const;
    const prepared = { ...examPackage(), images: [picture] };
    const config = nodeConfig(prepared, path.join(folder, `${prepared.deliveryId}.db`));
    seedNode(config, prepared);
    const [its, { node }] = await Promise.all([start(config), group()]);
    const address = `/exam/image/${picture.id}`;
    expect((await ask(its, undefined, "GET", address)).status).toBe(200);
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    for (const sent of [token, "mw1.x.y", undefined])
      await expectRefused(await ask(node, sent, "GET", address), 403);
    await expectRefused(await ask(node, token, "GET", "/exam/image/nothing"), 403);
    expect((await accessOf(node))[0]).toEqual({
      ...{ subject: "", what: "GET /exam/image/:id", granted: 0 },
      ...{ reason: "no such picture", times: 4 },
    });
    expect(await accessOf(its)).toEqual([]);
  });
});

describe("a call of the coordinator", () => {
  it("is refused without its signature, with another secret, out of time, altered or sent twice", async () => {
    const { node, ann } = await group();
    const body = { command_id: randomUUID(), by: "x", action: "end", participant_id: ann };
    for (const [method, path] of COORDINATOR) {
      await expectRefused(await ask(node, undefined, method, path), 401);
      const given = method === "POST" ? body : undefined;
      for (const spoilt of [
        { secret: "00".repeat(32) },
        { time: Date.now() - 61_000 },
        { time: Date.now() + 61_000 },
      ])
        await expectRefused(await call(node, method, path, given, spoilt), 401);
    }
    const altered = { sentBody: { ...body, participant_id: randomUUID() } };
    await expectRefused(await call(node, "POST", "/api/control", body, altered), 401);
    const nonce = randomUUID();
    expect((await call(node, "GET", "/api/progress", undefined, { nonce })).status).toBe(200);
    await expectRefused(await call(node, "GET", "/api/progress", undefined, { nonce }), 401);
    await expectRefused(await call(node, "POST", "/api/control", body, { nonce }), 401);
    const wall = await (await call(node, "GET", "/api/participants")).json();
    expect(wall.participants[0]).toMatchObject({ state: "not_started", external_id: "S1" });
  });

  it("is not replayed after a restart", async () => {
    const { node } = await group();
    const nonce = randomUUID();
    const time = Date.now();
    expect((await call(node, "GET", "/api/export", undefined, { nonce, time })).status).toBe(409);
    await node.kill();
    const again = await start(node.config);
    await expectRefused(await call(again, "GET", "/api/export", undefined, { nonce, time }), 401);
  });
});

describe("a request that nobody sends by accident", () => {
  it("is refused in a sentence, and what it was to change stays", async () => {
    const { node, essay } = await group();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    await openPaper(node, token);
    const big = saveOf(essay, { response: { v: 1, text: "x".repeat(70_000) } });
    expect((await ask(node, token, "POST", "/exam/answer", big)).status).toBe(413);
    const wrong = saveOf(essay, { client_id: "me" });
    expect((await ask(node, token, "POST", "/exam/answer", wrong)).status).toBe(400);
    const noJson = await fetch(`${node.origin}/exam/answer`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: "{",
    });
    expect(noJson.status).toBe(400);
    expect((await ask(node, token, "POST", "/exam/start", {})).status).toBe(405);
    for (const path of ["/admin", "/player/../main.js", "/player/manifest.json", "/exam"])
      expect((await ask(node, token, "GET", path)).status).toBe(404);
    expect((await ask(node, token, "GET", "/exam/progress")).status).toBe(200);
    await expect(command(node, { action: "shut down" })).rejects.toThrow("400");
  });
});
